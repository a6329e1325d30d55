package kz.kinoqor.http.answer;

import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import org.jspecify.annotations.Nullable;

/** Why the server itself turns a request away; each has a page among the problems. */
enum Rejection {
    BAD_REQUEST("bad-request", 400, "The request cannot be read"),
    URI_TOO_LONG("uri-too-long", 414, "The address is too long"),
    HEADERS_TOO_LARGE("headers-too-large", 431, "The headers are too large"),
    INTERNAL_ERROR("internal-error", 500, "Something went wrong on our side"),
    TEMPORARILY_UNAVAILABLE("temporarily-unavailable", 503, "Not available for the moment");

    private static final String RETRY_AFTER = "2";

    private final String code;
    private final int status;
    private final String title;

    Rejection(String code, int status, String title) {
        this.code = code;
        this.status = status;
        this.title = title;
    }

    static Rejection of(@Nullable Throwable cause) {
        return switch (cause) {
            case TooLongHttpLineException tooLong -> URI_TOO_LONG;
            case TooLongHttpHeaderException tooLarge -> HEADERS_TOO_LARGE;
            case null, default -> BAD_REQUEST;
        };
    }

    /** Answers with a problem document. Where a request is unreadable, nobody knows where the next one begins. */
    void answer(HttpServerRequest request, String detail) {
        var response = request.response();
        if (response.ended() || response.closed()) {
            return;
        }
        if (this == TEMPORARILY_UNAVAILABLE) {
            response.putHeader("retry-after", RETRY_AFTER);
        }
        response.setStatusCode(status)
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/problem+json")
                .putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
        AnswerHeaders.complete(response.headers());
        LastAnswer.mark(request);
        response.end(document(detail).toBuffer())
                .onComplete(said -> request.connection().close());
        LastAnswer.flush(request);
    }

    private JsonObject document(String detail) {
        return new JsonObject()
                .put("type", "/problems/" + code)
                .put("title", title)
                .put("status", status)
                .put("code", code)
                .put("detail", detail)
                .put("errors", new JsonArray());
    }
}
