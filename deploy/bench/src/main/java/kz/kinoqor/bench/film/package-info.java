/** Films: read one by one, out of few and out of many, and imported. */
@NullMarked
package kz.kinoqor.bench.film;

import org.jspecify.annotations.NullMarked;
