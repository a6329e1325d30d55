/** What the first page shows of the register: how much there is, and what happened last. */
@NullMarked
package kz.kinoqor.gateway.pulse;

import org.jspecify.annotations.NullMarked;
