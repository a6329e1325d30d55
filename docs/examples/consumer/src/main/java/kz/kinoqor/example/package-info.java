/** A consumer of Kinoqor's events, as an integrator would write one. It needs nothing of the suite but its topics. */
@NullMarked
package kz.kinoqor.example;

import org.jspecify.annotations.NullMarked;
