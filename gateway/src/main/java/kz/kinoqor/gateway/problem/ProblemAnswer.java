package kz.kinoqor.gateway.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.netty.channel.Channel;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.impl.ConnectionBase;
import jakarta.inject.Singleton;
import java.io.UncheckedIOException;
import java.util.concurrent.TimeUnit;
import kz.kinoqor.gateway.trace.RequestId;
import kz.kinoqor.gateway.trace.TraceParent;
import kz.kinoqor.http.answer.LastAnswer;

/** Says a problem on a connection of Vert.x, where no layer of Quarkus stands ready to do it. */
@Singleton
public final class ProblemAnswer {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ALLOWED = "GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS";
    private static final long LINGER_MILLIS = 1_000;

    private final ErrorPages pages;

    public ProblemAnswer(ErrorPages pages) {
        this.pages = pages;
    }

    public void send(HttpServerRequest request, Problem problem, TraceParent trace, RequestId id) {
        var response = request.response();
        if (response.ended() || response.closed()) {
            return;
        }
        response.setStatusCode(problem.refusal().status());
        response.putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .putHeader("traceparent", trace.text())
                .putHeader("x-request-id", id.text());
        if (problem.passing()) {
            response.putHeader("retry-after", Problem.RETRY_AFTER);
        }
        if (problem.refusal() == Refusal.TOKEN_INVALID) {
            response.putHeader("www-authenticate", "Bearer error=\"invalid_token\"");
        }
        if (problem.refusal() == Refusal.METHOD_NOT_ALLOWED) {
            response.putHeader(HttpHeaders.ALLOW, ALLOWED);
        }
        var said = problem.body(request.path(), trace);
        var body = pages.wanted(request) ? pages.page(request, said, said.status(), response.headers()) : json(said);
        if (hasBody(request) || problem.refusal() == Refusal.BAD_REQUEST) {
            response.putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
            LastAnswer.mark(request);
            response.end(body);
            LastAnswer.flush(request);
            hangUp(request);
        } else {
            response.end(body);
        }
    }

    /**
     * Closes the connection of a request whose body is not wanted. What still arrives is read and dropped for a moment:
     * a caller who is cut off while sending would lose the answer.
     */
    public static void hangUp(HttpServerRequest request) {
        var connection = request.connection();
        LastAnswer.mark(request);
        if (request.isEnded()) {
            connection.close();
            return;
        }
        request.exceptionHandler(gone -> {});
        request.endHandler(end -> connection.close());
        request.handler(dropped -> {});
        request.resume();
        channel(request).eventLoop().schedule(() -> connection.close(), LINGER_MILLIS, TimeUnit.MILLISECONDS);
    }

    private static Channel channel(HttpServerRequest request) {
        return ((ConnectionBase) request.connection()).channel();
    }

    private static boolean hasBody(HttpServerRequest request) {
        return !request.isEnded()
                && (request.headers().contains(HttpHeaders.TRANSFER_ENCODING)
                        || request.headers().contains(HttpHeaders.CONTENT_LENGTH));
    }

    private static Buffer json(Problem.Body body) {
        try {
            return Buffer.buffer(JSON.writeValueAsBytes(body));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
