/** A steady stream of writes by a client that remembers what it was answered. */
@NullMarked
package kz.kinoqor.system.load;

import org.jspecify.annotations.NullMarked;
