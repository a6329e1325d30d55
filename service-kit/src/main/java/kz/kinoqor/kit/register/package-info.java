/** What the records of every service have alike: an id, a slug, an origin, and how they are entered and taken out to be changed. */
@NullMarked
package kz.kinoqor.kit.register;

import org.jspecify.annotations.NullMarked;
