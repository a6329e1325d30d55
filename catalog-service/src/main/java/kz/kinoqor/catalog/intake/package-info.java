/**
 * Films that come in numbers: a file is received line by line, and its lines become films chunk by chunk, so that a crash
 * costs no line and doubles none. The rules of a film are not here: they stand once, in its own room.
 */
@NullMarked
package kz.kinoqor.catalog.intake;

import org.jspecify.annotations.NullMarked;
