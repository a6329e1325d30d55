/**
 * The thread of a film: everything that was said of it or because of it, in one order that everyone sees alike, with the
 * money position as it ran. It repeats what others decided and decides nothing.
 */
@NullMarked
package kz.kinoqor.analytics.filmthread;

import org.jspecify.annotations.NullMarked;
