/** A service brings its database up to date before it does anything else. */
@NullMarked
package kz.kinoqor.kit.migration;

import org.jspecify.annotations.NullMarked;
