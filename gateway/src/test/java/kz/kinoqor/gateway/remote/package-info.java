/** The services as the gateway sees them: real HTTP servers on ports of their own, behaving as a test asks. */
@NullMarked
package kz.kinoqor.gateway.remote;

import org.jspecify.annotations.NullMarked;
