/** Records that nobody can read. */
@NullMarked
package kz.kinoqor.system.poison;

import org.jspecify.annotations.NullMarked;
