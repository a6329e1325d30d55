/** What the processes write into their logs. */
@NullMarked
package kz.kinoqor.system.log;

import org.jspecify.annotations.NullMarked;
