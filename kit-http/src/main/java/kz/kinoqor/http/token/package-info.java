/**
 * Who speaks: bearer tokens, checked by the issuer's published keys, by the same rules at the gateway and in every
 * service. What a caller may do is for the services to say.
 */
@NullMarked
package kz.kinoqor.http.token;

import org.jspecify.annotations.NullMarked;
