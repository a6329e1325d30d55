/** Stands for another service, for the canary of the rule that no service knows another. */
@NullMarked
package kz.kinoqor.gateway.canary;

import org.jspecify.annotations.NullMarked;
