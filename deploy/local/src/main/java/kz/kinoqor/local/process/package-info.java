/** Parts as real child processes: where they live, how they start, when they are ready, how they end. Knows no part by name. */
@NullMarked
package kz.kinoqor.local.process;

import org.jspecify.annotations.NullMarked;
