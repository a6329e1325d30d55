/** What the door itself refuses, as RFC 9457 problems, and the pages that explain every problem of the suite. */
@NullMarked
package kz.kinoqor.gateway.problem;

import org.jspecify.annotations.NullMarked;
