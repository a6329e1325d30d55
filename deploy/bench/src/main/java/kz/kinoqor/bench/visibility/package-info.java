/** How long it takes from a write to everybody who wants to know of it. */
@NullMarked
package kz.kinoqor.bench.visibility;

import org.jspecify.annotations.NullMarked;
