/** Awards: money that a fund committed to a film. Who decides on them, and how they are paid out, belongs elsewhere. */
@NullMarked
package kz.kinoqor.funding.award;

import org.jspecify.annotations.NullMarked;
