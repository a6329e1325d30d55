package kz.kinoqor.gateway.cache;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.ReadStream;

/** Reads a stream to its end. */
final class Bytes {

    private Bytes() {}

    static Future<Buffer> of(ReadStream<Buffer> stream) {
        Promise<Buffer> whole = Promise.promise();
        var bytes = Buffer.buffer();
        stream.exceptionHandler(whole::tryFail);
        stream.handler(bytes::appendBuffer);
        stream.endHandler(end -> whole.tryComplete(bytes));
        stream.resume();
        return whole.future();
    }
}
