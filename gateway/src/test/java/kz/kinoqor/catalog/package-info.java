/** A canary: a piece of another service, which the gateway never touches in its code. */
@NullMarked
package kz.kinoqor.catalog;

import org.jspecify.annotations.NullMarked;
