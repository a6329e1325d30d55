/** What a new home is filled with. Talks to the public API alone, as any client does. */
@NullMarked
package kz.kinoqor.local.sample;

import org.jspecify.annotations.NullMarked;
