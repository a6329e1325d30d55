/** How much a request may carry. What it means is for the rooms to say. */
@NullMarked
package kz.kinoqor.kit.body;

import org.jspecify.annotations.NullMarked;
