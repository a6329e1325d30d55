/** The whole suite on one machine: every part, in order, with what they need of each other. */
@NullMarked
package kz.kinoqor.local.stack;

import org.jspecify.annotations.NullMarked;
