@NullMarked
package kz.kinoqor.local.stack;

import org.jspecify.annotations.NullMarked;
