/** The codes of places that the register takes, by the day that is spoken of. */
@NullMarked
package kz.kinoqor.catalog.place;

import org.jspecify.annotations.NullMarked;
