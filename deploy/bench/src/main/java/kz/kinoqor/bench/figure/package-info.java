/** What a round yields, what of it is compared, and what the ratio is held against. */
@NullMarked
package kz.kinoqor.bench.figure;

import org.jspecify.annotations.NullMarked;
