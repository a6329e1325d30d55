/** Festivals and their editions. A festival of which only the place is stated has no name here. */
@NullMarked
package kz.kinoqor.catalog.festival;

import org.jspecify.annotations.NullMarked;
