/** How many films there are, by year, kind and country, as the register describes them. No money, no admissions. */
@NullMarked
package kz.kinoqor.analytics.filmcensus;

import org.jspecify.annotations.NullMarked;
