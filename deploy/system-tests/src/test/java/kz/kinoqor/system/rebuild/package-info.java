/** Read models built anew while everybody goes on. */
@NullMarked
package kz.kinoqor.system.rebuild;

import org.jspecify.annotations.NullMarked;
