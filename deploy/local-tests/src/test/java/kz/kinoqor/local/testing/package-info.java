@NullMarked
package kz.kinoqor.local.testing;

import org.jspecify.annotations.NullMarked;
