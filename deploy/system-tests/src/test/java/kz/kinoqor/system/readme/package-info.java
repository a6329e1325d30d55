/** The first page a newcomer reads, taken at its word. */
@NullMarked
package kz.kinoqor.system.readme;

import org.jspecify.annotations.NullMarked;
