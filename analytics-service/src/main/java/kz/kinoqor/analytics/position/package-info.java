/** How far a view has come: on every answer, and as something that a reader can wait for. */
@NullMarked
package kz.kinoqor.analytics.position;

import org.jspecify.annotations.NullMarked;
