/** Named places where a test may end the process. */
@NullMarked
package kz.kinoqor.kit.failpoint;

import org.jspecify.annotations.NullMarked;
