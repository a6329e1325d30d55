/** The replication slots of the running suite: losing them, and restoring them as an operator would. */
@NullMarked
package kz.kinoqor.system.slot;

import org.jspecify.annotations.NullMarked;
