/** The status says what is wrong, and no longer once it is not. */
@NullMarked
package kz.kinoqor.system.status;

import org.jspecify.annotations.NullMarked;
