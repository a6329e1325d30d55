/**
 * Countries and regions under today's codes, with the history that turns an older code into one of them. No
 * geometry, no addresses.
 */
@NullMarked
package kz.kinoqor.kit.place;

import org.jspecify.annotations.NullMarked;
