/** A read model built from the first event on, and what happens beside it meanwhile. */
@NullMarked
package kz.kinoqor.bench.readmodel;

import org.jspecify.annotations.NullMarked;
