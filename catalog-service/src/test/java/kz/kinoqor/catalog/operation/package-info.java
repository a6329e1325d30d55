@NullMarked
package kz.kinoqor.catalog.operation;

import org.jspecify.annotations.NullMarked;
