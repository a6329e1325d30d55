/** Holds what a client was promised against what the suite holds. */
@NullMarked
package kz.kinoqor.system.verdict;

import org.jspecify.annotations.NullMarked;
