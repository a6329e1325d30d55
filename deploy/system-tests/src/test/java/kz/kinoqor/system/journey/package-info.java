/** What a person or a program does with the suite on an ordinary day. */
@NullMarked
package kz.kinoqor.system.journey;

import org.jspecify.annotations.NullMarked;
