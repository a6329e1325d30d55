/**
 * How a fund keeps its promises: what it committed on a date against the pace its own words set. Reads only what funds and
 * awards say; no money is decided here and none is converted from one currency into another.
 */
@NullMarked
package kz.kinoqor.analytics.fundhealth;

import org.jspecify.annotations.NullMarked;
