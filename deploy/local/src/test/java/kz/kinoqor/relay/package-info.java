@NullMarked
package kz.kinoqor.relay;

import org.jspecify.annotations.NullMarked;
