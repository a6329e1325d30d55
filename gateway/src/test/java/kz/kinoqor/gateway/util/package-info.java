/** A canary: no package of the gateway may be called so. */
@NullMarked
package kz.kinoqor.gateway.util;

import org.jspecify.annotations.NullMarked;
