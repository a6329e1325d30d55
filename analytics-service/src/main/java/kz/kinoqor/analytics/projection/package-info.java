/**
 * The projection engine: every read model in a schema of its own, rebuilt from the first fact beside the live one while
 * reads and writes go on, compared and swapped in one transaction. What a read model means belongs in its own package.
 */
@NullMarked
package kz.kinoqor.analytics.projection;

import org.jspecify.annotations.NullMarked;
