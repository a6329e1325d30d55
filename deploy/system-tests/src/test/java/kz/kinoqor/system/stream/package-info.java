/** Event streams, many at once, and what they cost others. */
@NullMarked
package kz.kinoqor.system.stream;

import org.jspecify.annotations.NullMarked;
