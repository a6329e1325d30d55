/**
 * Who speaks: bearer tokens, checked by the issuer's published keys. What a caller may do is for the services to say;
 * the door only turns away what is not a valid token at all.
 */
@NullMarked
package kz.kinoqor.gateway.token;

import org.jspecify.annotations.NullMarked;
