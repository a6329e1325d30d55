/** Films as works: titles in several languages and scripts, identifiers, and the stage of their making. */
@NullMarked
package kz.kinoqor.catalog.film;

import org.jspecify.annotations.NullMarked;
