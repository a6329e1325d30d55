@NullMarked
package kz.kinoqor.catalog.credit;

import org.jspecify.annotations.NullMarked;
