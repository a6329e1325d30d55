package kz.kinoqor.gateway.proxy;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyResponse;
import java.io.IOException;
import kz.kinoqor.gateway.problem.ErrorPages;
import kz.kinoqor.gateway.problem.Problem;

/** Makes a page of what a service refuses, where a person asked by a browser. */
final class ErrorsForPeople implements ProxyInterceptor {

    private static final long LARGEST = 256 * 1024;
    private static final ObjectMapper JSON =
            new ObjectMapper().configure(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, false);

    private final ErrorPages pages;

    ErrorsForPeople(ErrorPages pages) {
        this.pages = pages;
    }

    @Override
    public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
        var request = context.request().proxiedRequest();
        return pages.wanted(request)
                ? context.sendRequest().compose(answer -> page(answer, request))
                : context.sendRequest();
    }

    private Future<ProxyResponse> page(ProxyResponse answer, HttpServerRequest request) {
        var body = answer.getBody();
        var type = answer.headers().get(HttpHeaders.CONTENT_TYPE);
        if (answer.getStatusCode() < 400
                || body == null
                || (body.length() < 0 && request.method() != HttpMethod.HEAD)
                || body.length() > LARGEST
                || type == null
                || !type.startsWith(Problem.MEDIA_TYPE)) {
            return Future.succeededFuture(answer);
        }
        return WholeBody.of(body.stream()).map(bytes -> page(answer, bytes, request));
    }

    private ProxyResponse page(ProxyResponse answer, Buffer bytes, HttpServerRequest request) {
        if (request.method() == HttpMethod.HEAD) {
            pages.head(request, answer.headers());
            answer.headers().remove(HttpHeaders.CONTENT_LENGTH);
            return answer.setBody(null);
        }
        try {
            var said = JSON.readValue(bytes.getBytes(), Problem.Body.class);
            if (said == null) {
                return answer.setBody(Body.body(bytes));
            }
            var page = pages.page(request, said, answer.getStatusCode(), answer.headers());
            answer.headers().remove(HttpHeaders.CONTENT_LENGTH);
            return answer.setBody(Body.body(page));
        } catch (IOException unreadable) {
            return answer.setBody(Body.body(bytes));
        }
    }
}
