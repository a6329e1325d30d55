/** Where the processes listen, and what they say there. */
@NullMarked
package kz.kinoqor.system.port;

import org.jspecify.annotations.NullMarked;
