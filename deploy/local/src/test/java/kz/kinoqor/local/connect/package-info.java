@NullMarked
package kz.kinoqor.local.connect;

import org.jspecify.annotations.NullMarked;
