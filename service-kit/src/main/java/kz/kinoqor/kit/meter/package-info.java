/** What meters may be labelled with. */
@NullMarked
package kz.kinoqor.kit.meter;

import org.jspecify.annotations.NullMarked;
