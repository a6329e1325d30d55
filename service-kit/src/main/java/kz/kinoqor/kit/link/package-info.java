/** Links in answers: paths of the suite, never addresses behind the gateway. */
@NullMarked
package kz.kinoqor.kit.link;

import org.jspecify.annotations.NullMarked;
