package kz.kinoqor.gateway.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import kz.kinoqor.gateway.remote.Gateway;
import kz.kinoqor.gateway.remote.RemoteServices;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@QuarkusTest
@QuarkusTestResource(RemoteServices.class)
@Timeout(20)
class EventStreamProxyTest {

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @Test
    void anEventStreamOpensAtOnceAndComesLineByLine() throws Exception {
        var lines = lines("/v1/feed/stream", "41", 6);

        assertThat(lines)
                .startsWith("retry: 1000", "", "id: 42", "event: x")
                .element(4)
                .asString()
                .startsWith("data: {");
    }

    /** The first lines of a stream that never ends. */
    private List<String> lines(String path, String seen, int count) throws Exception {
        var request = HttpRequest.newBuilder(Gateway.at(path))
                .header("Last-Event-ID", seen)
                .header("Accept-Encoding", "gzip")
                .build();
        var answer = client.send(request, BodyHandlers.ofInputStream());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("content-type").orElse("")).startsWith("text/event-stream");
        assertThat(answer.headers().firstValue("content-encoding"))
                .as("a compressed stream waits")
                .isEmpty();
        var lines = new ArrayList<String>();
        try (var reader = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
            while (lines.size() < count) {
                lines.add(String.valueOf(reader.readLine()));
            }
        }
        return lines;
    }
}
