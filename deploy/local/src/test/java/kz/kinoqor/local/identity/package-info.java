@NullMarked
package kz.kinoqor.local.identity;

import org.jspecify.annotations.NullMarked;
