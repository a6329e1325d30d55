/**
 * What a request must be before anything reads it: framing, methods, paths and headers that every reader on the way
 * understands alike, and who sent it. Nothing here knows where a request goes.
 */
@NullMarked
package kz.kinoqor.gateway.request;

import org.jspecify.annotations.NullMarked;
