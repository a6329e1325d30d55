/** What the tests of the service share: the real parts, and records that a test finds ready. */
@NullMarked
package kz.kinoqor.catalog.harness;

import org.jspecify.annotations.NullMarked;
