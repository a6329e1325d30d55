/** What ties one request to its log lines, its events and its answer: the W3C trace and the request id. */
@NullMarked
package kz.kinoqor.gateway.trace;

import org.jspecify.annotations.NullMarked;
