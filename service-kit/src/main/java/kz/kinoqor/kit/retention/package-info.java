/** Purging rows that have been kept for as long as was promised. What is kept, and for how long, its owner says. */
@NullMarked
package kz.kinoqor.kit.retention;

import org.jspecify.annotations.NullMarked;
