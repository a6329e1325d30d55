package kz.kinoqor.gateway.cache;

import io.vertx.core.Future;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyRequest;
import io.vertx.httpproxy.ProxyResponse;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.UUID;
import kz.kinoqor.gateway.coding.Tags;
import kz.kinoqor.gateway.proxy.BeforeUpstream;
import kz.kinoqor.gateway.proxy.WholeBody;
import kz.kinoqor.http.answer.Accept;
import org.jspecify.annotations.Nullable;

/**
 * Answers hot public reads in the services' place. Whoever says who they are, asks for a part or for a fresh answer is
 * answered by the service itself; but whatever passes here is noticed, so that nobody is shown an older state
 * than one that was shown before.
 */
@Singleton
final class CachedReads implements BeforeUpstream {

    private static final int LARGEST = 256 * 1024;
    private static final String JSON = "application/json";

    private final AnswerCache cache;
    private final EventChannel channel;
    private final CacheMeters meters;

    CachedReads(AnswerCache cache, EventChannel channel, CacheMeters meters) {
        this.cache = cache;
        this.channel = channel;
        this.meters = meters;
    }

    @Override
    public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
        var request = context.request();
        var address = Address.of(request.getURI());
        if (address.ids().isEmpty()) {
            return context.sendRequest();
        }
        if (!isRead(request)) {
            return change(context, address);
        }
        return address.one()
                .map(id -> read(context, address, id))
                .orElseGet(() -> context.sendRequest().map(answer -> passedBy(answer, address)));
    }

    private static boolean isRead(ProxyRequest request) {
        return request.getMethod() == HttpMethod.GET || request.getMethod() == HttpMethod.HEAD;
    }

    /** From now on until its answer, and after an answer that never came, nobody knows how things stand. */
    private Future<ProxyResponse> change(ProxyContext context, Address address) {
        cache.changed(address.ids());
        return context.sendRequest().onComplete(answered -> cache.changed(address.ids()));
    }

    private Future<ProxyResponse> read(ProxyContext context, Address address, UUID id) {
        var request = context.request();
        if (!isPublic(request) || !channel.isCurrent()) {
            meters.passedBy();
            return context.sendRequest().map(answer -> seen(answer, id));
        }
        var known = Tags.list(request.headers(), HttpHeaders.IF_NONE_MATCH);
        var found = cache.find(address.uri());
        if (found.isPresent()) {
            meters.hit();
            return Future.succeededFuture(give(found.get(), request.release().response(), known));
        }
        meters.miss();
        request.headers().remove(HttpHeaders.IF_NONE_MATCH);
        var reading = cache.begin();
        return context.sendRequest().compose(answer -> fill(answer, address, id, reading, known));
    }

    /** Whatever a service might refuse it is asked for, so that an answer never depends on what is kept. */
    private static boolean isPublic(ProxyRequest request) {
        var headers = request.headers();
        return request.getMethod() == HttpMethod.GET
                && request.getBody() == null
                && Accept.of(headers.getAll(HttpHeaders.ACCEPT)).weight(JSON) > 0
                && !headers.contains(HttpHeaders.CONTENT_TYPE)
                && !headers.contains(HttpHeaders.CONTENT_ENCODING)
                && !headers.contains(HttpHeaders.AUTHORIZATION)
                && !headers.contains("range")
                && !headers.contains(HttpHeaders.IF_MATCH)
                && !headers.contains(HttpHeaders.CACHE_CONTROL);
    }

    private Future<ProxyResponse> fill(
            ProxyResponse answer, Address address, UUID id, AnswerCache.Reading reading, @Nullable String known) {
        var body = answer.getBody();
        if (answer.getStatusCode() != 200 || body == null || body.length() < 0 || body.length() > LARGEST) {
            return Future.succeededFuture(seen(answer, id));
        }
        return WholeBody.of(body.stream()).map(bytes -> {
            var kept = Answer.of(id, answer.headers(), bytes);
            if (kept == null) {
                seen(answer, id);
                return answer.setBody(Body.body(bytes));
            }
            cache.keep(address.uri(), id, kept, reading);
            return give(kept, answer, known);
        });
    }

    private static ProxyResponse give(Answer answer, ProxyResponse response, @Nullable String known) {
        answer.headers().forEach(response::putHeader);
        response.putHeader(HttpHeaders.ETAG, answer.tag());
        response.headers().remove(HttpHeaders.CONTENT_LENGTH);
        return answer.isKnownTo(known)
                ? response.setStatusCode(304).setBody(null)
                : response.setStatusCode(200).setBody(Body.body(answer.body()));
    }

    /** The one aggregate was shown by its service: with a tag, or in a way that says nothing about its state. */
    private ProxyResponse seen(ProxyResponse answer, UUID id) {
        var tag = answer.headers().get(HttpHeaders.ETAG);
        if (tag != null) {
            cache.shown(id, tag);
        } else if (answer.getStatusCode() < 500) {
            cache.changed(Set.of(id));
        }
        return answer;
    }

    private ProxyResponse passedBy(ProxyResponse answer, Address address) {
        if (answer.getStatusCode() < 500) {
            cache.changed(address.ids());
        }
        return answer;
    }
}
