package kz.kinoqor.http.answer;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** What a request hears that reaches a process of which half is gone already. */
class FailedRequestsTest {

    private boolean ending;
    private final FailedRequests failed = new FailedRequests(() -> ending);

    @Test
    void whoComesTooLateIsToldToAskAgain() throws Exception {
        ending = true;

        var answer = answer();

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        assertThat(answer.body()).contains("temporarily-unavailable").doesNotContain("closed");
    }

    @Test
    void beforeThatItIsAMistakeOfOurs() throws Exception {
        assertThat(answer().statusCode()).isEqualTo(500);
    }

    private HttpResponse<String> answer() throws Exception {
        var vertx = Vertx.vertx();
        try {
            var router = Router.router(vertx);
            failed.stand(router);
            router.get().handler(_ -> {
                throw new IllegalStateException("the data source is closed");
            });
            var port = vertx.createHttpServer()
                    .requestHandler(router)
                    .listen(0, "127.0.0.1")
                    .toCompletionStage()
                    .toCompletableFuture()
                    .get(10, TimeUnit.SECONDS)
                    .actualPort();
            try (var client =
                    HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
                return client.send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/"))
                                .build(),
                        BodyHandlers.ofString());
            }
        } finally {
            vertx.close().toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
        }
    }
}
