/** Events as a reader sees them: named in the reader's language, as they happen. */
@NullMarked
package kz.kinoqor.gateway.event;

import org.jspecify.annotations.NullMarked;
