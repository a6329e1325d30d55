/** Which day a view is asked about: valid time, in the calendar of the country. */
@NullMarked
package kz.kinoqor.analytics.day;

import org.jspecify.annotations.NullMarked;
