/** Hot reads through two gateways while others write: nobody is shown an older state than before, nor one too old. */
@NullMarked
package kz.kinoqor.system.hot;

import org.jspecify.annotations.NullMarked;
