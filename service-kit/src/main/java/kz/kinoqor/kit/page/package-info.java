/** Lists by signed keyset cursor: stable while others insert, never an offset. */
@NullMarked
package kz.kinoqor.kit.page;

import org.jspecify.annotations.NullMarked;
