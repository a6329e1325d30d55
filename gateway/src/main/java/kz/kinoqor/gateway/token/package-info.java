/**
 * The tokens of callers, seen from the gateway: it turns away what is not a valid token at all. How a token is checked
 * is the HTTP kit's to know, and what a caller may do is for the services to say.
 */
@NullMarked
package kz.kinoqor.gateway.token;

import org.jspecify.annotations.NullMarked;
