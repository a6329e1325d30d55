/** What the tests of every HTTP server share. */
@NullMarked
package kz.kinoqor.http.testing;

import org.jspecify.annotations.NullMarked;
