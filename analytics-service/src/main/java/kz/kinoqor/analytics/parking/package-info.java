/** Events that could not be applied here, over HTTP. */
@NullMarked
package kz.kinoqor.analytics.parking;

import org.jspecify.annotations.NullMarked;
