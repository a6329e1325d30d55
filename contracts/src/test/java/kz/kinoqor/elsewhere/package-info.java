/** Stands for any other module of ours, so that the architecture's canaries have something to lean on. */
@NullMarked
package kz.kinoqor.elsewhere;

import org.jspecify.annotations.NullMarked;
