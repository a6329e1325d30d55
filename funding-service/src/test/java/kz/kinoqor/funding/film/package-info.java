@NullMarked
package kz.kinoqor.funding.film;

import org.jspecify.annotations.NullMarked;
