/**
 * What works, how far behind it is and what was seen last, as the door sees it. Kept in memory, so that it can be said
 * when everything behind the door is down.
 */
@NullMarked
package kz.kinoqor.gateway.status;

import org.jspecify.annotations.NullMarked;
