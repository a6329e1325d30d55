/** Trace and request ids, from the caller to the event. */
@NullMarked
package kz.kinoqor.kit.trace;

import org.jspecify.annotations.NullMarked;
