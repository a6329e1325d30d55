/**
 * Building a read model anew beside the live one while reads and writes go on: begun, compared in a snapshot, swapped in one
 * transaction, and removed when nobody needs it.
 */
@NullMarked
package kz.kinoqor.analytics.rebuild;

import org.jspecify.annotations.NullMarked;
