@NullMarked
package kz.kinoqor.local.postgres;

import org.jspecify.annotations.NullMarked;
