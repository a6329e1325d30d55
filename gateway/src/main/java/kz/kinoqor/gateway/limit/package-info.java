/** How often somebody may ask, and how many event streams are open at once. All of it in bounded memory. */
@NullMarked
package kz.kinoqor.gateway.limit;

import org.jspecify.annotations.NullMarked;
