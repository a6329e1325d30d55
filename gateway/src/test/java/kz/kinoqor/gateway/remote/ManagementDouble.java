package kz.kinoqor.gateway.remote;

import io.vertx.core.http.HttpServerRequest;

/** What a service that is well says on its management port. */
final class ManagementDouble {

    private ManagementDouble() {}

    static void answer(HttpServerRequest request, String openApi) {
        switch (request.path()) {
            case "/q/openapi" -> request.response().end(openApi);
            case "/q/health/ready" -> request.response().end(Documents.READY);
            case "/q/health/well" -> request.response().end(Documents.WELL);
            default -> request.response().setStatusCode(404).end();
        }
    }
}
