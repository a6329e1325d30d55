/** Real parts for the tests of the services: started once per test JVM, gone with it. */
@NullMarked
package kz.kinoqor.local.testing;

import org.jspecify.annotations.NullMarked;
