/** What happens to the promises when a part is killed. */
@NullMarked
package kz.kinoqor.system.fault;

import org.jspecify.annotations.NullMarked;
