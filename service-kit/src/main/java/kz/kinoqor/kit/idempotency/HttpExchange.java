package kz.kinoqor.kit.idempotency;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/** The request at hand, as far as its idempotency is concerned. */
@Singleton
class HttpExchange {

    private final CurrentVertxRequest current;

    HttpExchange(CurrentVertxRequest current) {
        this.current = current;
    }

    @Nullable
    String header(String name) {
        return current.getCurrent().request().getHeader(name);
    }

    /** Method and path. */
    String line() {
        var request = current.getCurrent().request();
        return request.method() + " " + request.path();
    }
}
