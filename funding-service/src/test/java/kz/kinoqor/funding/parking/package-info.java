@NullMarked
package kz.kinoqor.funding.parking;

import org.jspecify.annotations.NullMarked;
