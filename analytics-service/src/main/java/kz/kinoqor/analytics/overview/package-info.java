/** How much of everything there is: one number per kind of record, for a first look. */
@NullMarked
package kz.kinoqor.analytics.overview;

import org.jspecify.annotations.NullMarked;
