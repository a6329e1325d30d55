/** Funds and what they promised. A promise is never edited: another one takes its place, and says why. */
@NullMarked
package kz.kinoqor.funding.fund;

import org.jspecify.annotations.NullMarked;
