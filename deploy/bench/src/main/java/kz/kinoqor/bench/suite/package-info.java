/** The suite as a measurement meets it: its APIs and its databases. */
@NullMarked
package kz.kinoqor.bench.suite;

import org.jspecify.annotations.NullMarked;
