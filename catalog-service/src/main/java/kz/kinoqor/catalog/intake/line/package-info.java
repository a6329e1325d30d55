/** From bytes to lines, and from a line to the film that it speaks of. Nobody judges a film here. */
@NullMarked
package kz.kinoqor.catalog.intake.line;

import org.jspecify.annotations.NullMarked;
