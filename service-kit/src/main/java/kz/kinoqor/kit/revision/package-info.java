/** Optimistic concurrency: {@code ETag}, {@code If-Match} and the revision of an aggregate. */
@NullMarked
package kz.kinoqor.kit.revision;

import org.jspecify.annotations.NullMarked;
