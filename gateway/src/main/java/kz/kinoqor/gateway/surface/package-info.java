/** What every answer of the gateway's own has in common: protective headers, ids, and refusals as problems. */
@NullMarked
package kz.kinoqor.gateway.surface;

import org.jspecify.annotations.NullMarked;
