/** The same request sent twice takes effect once and is answered alike. */
@NullMarked
package kz.kinoqor.kit.idempotency;

import org.jspecify.annotations.NullMarked;
