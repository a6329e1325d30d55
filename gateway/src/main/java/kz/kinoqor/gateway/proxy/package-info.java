/**
 * The reverse proxy: a request of {@code /v1} to a service and its answer back. Bytes are framed by Vert.x alone, on both
 * sides; what is ours stands in interceptors around it, from the outermost: {@link kz.kinoqor.gateway.proxy.Answers},
 * identity, the request's body, header rules, whoever answers instead of a service, and the call itself.
 */
@NullMarked
package kz.kinoqor.gateway.proxy;

import org.jspecify.annotations.NullMarked;
