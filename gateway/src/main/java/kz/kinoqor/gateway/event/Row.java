package kz.kinoqor.gateway.event;

import io.vertx.core.buffer.Buffer;

/**
 * One event as it is sent to every reader of a language.
 *
 * @param cursor the place right after it
 * @param bytes a whole block of server-sent events; shared, so never changed
 */
record Row(String cursor, Buffer bytes) {}
