/**
 * Dates that may be known in part, and the clock of the process.
 */
@NullMarked
package kz.kinoqor.kit.time;

import org.jspecify.annotations.NullMarked;
