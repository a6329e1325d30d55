/** What the gateway costs a request that it passes on. */
@NullMarked
package kz.kinoqor.bench.gateway;

import org.jspecify.annotations.NullMarked;
