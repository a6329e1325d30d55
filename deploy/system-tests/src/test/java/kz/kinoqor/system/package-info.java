/** The whole suite from outside: through the gateway, on Kafka as an integrator, and, only to look, in the databases. */
@NullMarked
package kz.kinoqor.system;

import org.jspecify.annotations.NullMarked;
