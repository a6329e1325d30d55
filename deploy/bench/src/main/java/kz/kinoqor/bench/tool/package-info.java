/** Programs of the machine that put load on something, or are what ours is compared with. */
@NullMarked
package kz.kinoqor.bench.tool;

import org.jspecify.annotations.NullMarked;
