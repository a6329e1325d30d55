/** Kafka, as an integrator sees it: what was told, and what somebody else may put there. */
@NullMarked
package kz.kinoqor.system.road;

import org.jspecify.annotations.NullMarked;
