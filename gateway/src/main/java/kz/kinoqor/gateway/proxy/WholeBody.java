package kz.kinoqor.gateway.proxy;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.ReadStream;

/** Gathers a body that is known to be small. */
public final class WholeBody {

    private WholeBody() {}

    public static Future<Buffer> of(ReadStream<Buffer> stream) {
        Promise<Buffer> whole = Promise.promise();
        var bytes = Buffer.buffer();
        stream.exceptionHandler(whole::tryFail);
        stream.handler(bytes::appendBuffer);
        stream.endHandler(end -> whole.tryComplete(bytes));
        stream.resume();
        return whole.future();
    }
}
