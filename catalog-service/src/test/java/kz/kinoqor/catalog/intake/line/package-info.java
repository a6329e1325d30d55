@NullMarked
package kz.kinoqor.catalog.intake.line;

import org.jspecify.annotations.NullMarked;
