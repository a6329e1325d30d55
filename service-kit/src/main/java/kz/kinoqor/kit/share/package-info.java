/**
 * Exact parts of a whole. Percents are for reading only; sums are made of fractions.
 */
@NullMarked
package kz.kinoqor.kit.share;

import org.jspecify.annotations.NullMarked;
