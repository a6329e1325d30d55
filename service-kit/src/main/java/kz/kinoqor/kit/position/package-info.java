/** How far a reader has come, as tokens that clients pass on without looking inside. */
@NullMarked
package kz.kinoqor.kit.position;

import org.jspecify.annotations.NullMarked;
