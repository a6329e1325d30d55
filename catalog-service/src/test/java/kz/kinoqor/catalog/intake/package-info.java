@NullMarked
package kz.kinoqor.catalog.intake;

import org.jspecify.annotations.NullMarked;
