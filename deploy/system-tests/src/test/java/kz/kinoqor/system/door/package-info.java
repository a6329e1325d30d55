/** The gateway, as any client uses it. */
@NullMarked
package kz.kinoqor.system.door;

import org.jspecify.annotations.NullMarked;
