/** The one running suite that every system test of a JVM shares. */
@NullMarked
package kz.kinoqor.system.stack;

import org.jspecify.annotations.NullMarked;
