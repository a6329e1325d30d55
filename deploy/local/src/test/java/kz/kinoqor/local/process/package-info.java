@NullMarked
package kz.kinoqor.local.process;

import org.jspecify.annotations.NullMarked;
