/**
 * The road through the door: a request of {@code /v1} from the caller's connection to a service and the answer back,
 * on one event loop, streamed both ways. Nothing of Quarkus' own layers runs on this road, so that it costs little; what
 * must hold here (limits, tokens, headers that nobody may smuggle) is in this package.
 */
@NullMarked
package kz.kinoqor.gateway.passage;

import org.jspecify.annotations.NullMarked;
