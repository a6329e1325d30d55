/** What a request may carry, and how it is written. What it means is for the rooms to say. */
@NullMarked
package kz.kinoqor.kit.body;

import org.jspecify.annotations.NullMarked;
