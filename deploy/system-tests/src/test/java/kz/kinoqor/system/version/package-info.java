/** Two versions of a service side by side, as in every rolling deployment. */
@NullMarked
package kz.kinoqor.system.version;

import org.jspecify.annotations.NullMarked;
