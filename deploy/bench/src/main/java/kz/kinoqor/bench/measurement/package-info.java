/** How anything is measured: by turns, on a machine that others use too, with the processor time it took. */
@NullMarked
package kz.kinoqor.bench.measurement;

import org.jspecify.annotations.NullMarked;
