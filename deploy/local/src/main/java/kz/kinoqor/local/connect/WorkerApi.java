package kz.kinoqor.local.connect;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.LongStream;
import java.util.stream.StreamSupport;
import kz.kinoqor.local.process.PartFailed;

/** The worker's HTTP interface, as much of it as is needed here. */
final class WorkerApi {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int NOT_FOUND = 404;
    private static final int CONFLICT = 409;
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int TRIES = 100;
    private static final Duration BETWEEN_TRIES = Duration.ofMillis(200);

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI worker;

    WorkerApi(URI worker) {
        this.worker = worker;
    }

    /**
     * Lays down a definition.
     *
     * @return the connector's name
     */
    String put(String definition) {
        try {
            var json = JSON.readTree(definition);
            var name = json.required("name").asText();
            if (isInForce(name, json.required("config"))) {
                return name;
            }
            var request = HttpRequest.newBuilder(worker.resolve("/connectors/" + name + "/config"))
                    .header("Content-Type", "application/json")
                    .PUT(BodyPublishers.ofString(json.required("config").toString()))
                    .build();
            var answer = sendUntilSettled(request);
            if (answer.statusCode() >= 300) {
                throw new PartFailed("the relay refused " + name + ": " + answer.body());
            }
            return name;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot register a connector", e);
        }
    }

    ConnectorState state(String connector) {
        var request = HttpRequest.newBuilder(worker.resolve("/connectors/" + connector + "/status"))
                .timeout(Duration.ofSeconds(10))
                .build();
        try {
            var answer = send(request);
            return answer.statusCode() == 200 ? worst(JSON.readTree(answer.body())) : ConnectorState.ABSENT;
        } catch (IOException gone) {
            return ConnectorState.ABSENT;
        }
    }

    /** Starts again what has failed of this connector. */
    void restartFailed(String connector) throws IOException {
        var path = "/connectors/" + connector + "/restart?includeTasks=true&onlyFailed=true";
        send(HttpRequest.newBuilder(worker.resolve(path))
                .POST(BodyPublishers.noBody())
                .build());
    }

    /** Ends a connector's tasks and lets none begin; one that is not known needs no stopping. */
    void stop(String connector) throws IOException {
        expect(put(connector, "stop"), NOT_FOUND);
    }

    /**
     * Lets a connector's tasks run.
     *
     * @return false where the worker does not know it
     */
    boolean resume(String connector) throws IOException {
        return expect(put(connector, "resume"), NOT_FOUND).statusCode() != NOT_FOUND;
    }

    /** Nothing of it runs, nor will by itself. */
    boolean isStopped(String connector) throws IOException {
        var answer =
                sendUntilSettled(request("/connectors/" + connector + "/status").build());
        if (answer.statusCode() == NOT_FOUND) {
            return true;
        }
        var status = JSON.readTree(answer.body());
        return "STOPPED".equals(status.at("/connector/state").asText())
                && status.path("tasks").isEmpty();
    }

    /** How far a connector has come; empty where it has sent nothing yet. */
    Optional<Sent> sent(String connector) throws IOException {
        var answer = expect(
                sendUntilSettled(
                        request("/connectors/" + connector + "/offsets").build()),
                NOT_FOUND);
        return answer.statusCode() == NOT_FOUND
                ? Optional.empty()
                : StreamSupport.stream(
                                JSON.readTree(answer.body()).path("offsets").spliterator(), false)
                        .map(entry -> sent(entry.path("offset")))
                        .max(Comparator.comparingLong(Sent::position));
    }

    /** Forgets how far a stopped connector had come. */
    void forget(String connector) throws IOException {
        expect(
                sendUntilSettled(request("/connectors/" + connector + "/offsets")
                        .DELETE()
                        .build()),
                NOT_FOUND);
    }

    List<String> connectors() throws IOException {
        var answer = send(HttpRequest.newBuilder(worker.resolve("/connectors")).build());
        return answer.statusCode() == 200
                ? JSON.convertValue(JSON.readTree(answer.body()), new TypeReference<List<String>>() {})
                : List.of();
    }

    /** Laying down the same again would restart the connector for nothing. */
    private boolean isInForce(String connector, JsonNode definition) throws IOException {
        var answer = send(HttpRequest.newBuilder(worker.resolve("/connectors/" + connector + "/config"))
                .build());
        if (answer.statusCode() != 200) {
            return false;
        }
        var known = (ObjectNode) JSON.readTree(answer.body());
        known.remove("name");
        return known.equals(definition);
    }

    private HttpResponse<String> put(String connector, String state) throws IOException {
        return sendUntilSettled(request("/connectors/" + connector + "/" + state)
                .PUT(BodyPublishers.noBody())
                .build());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(worker.resolve(path)).timeout(PATIENCE);
    }

    private static HttpResponse<String> expect(HttpResponse<String> answer, int orElse) throws IOException {
        if (answer.statusCode() >= 300 && answer.statusCode() != orElse) {
            throw new IOException("%s answers %d: %s".formatted(answer.uri(), answer.statusCode(), answer.body()));
        }
        return answer;
    }

    /** Of the three places that Debezium notes, the farthest; and when the newest transaction had been committed. */
    private static Sent sent(JsonNode offset) {
        var position = LongStream.of(
                        offset.path("lsn").asLong(),
                        offset.path("lsn_proc").asLong(),
                        offset.path("lsn_commit").asLong())
                .max()
                .orElse(0);
        var micros = offset.path("ts_usec").asLong();
        return new Sent(position, micros == 0 ? null : Instant.EPOCH.plus(micros, ChronoUnit.MICROS));
    }

    /** A worker that is just joining its group answers 409 for a moment. */
    private HttpResponse<String> sendUntilSettled(HttpRequest request) throws IOException {
        var answer = send(request);
        for (int tries = 1; answer.statusCode() == CONFLICT && tries < TRIES; tries++) {
            LockSupport.parkNanos(BETWEEN_TRIES.toNanos());
            answer = send(request);
        }
        return answer;
    }

    private HttpResponse<String> send(HttpRequest request) throws IOException {
        try {
            return client.send(request, BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    /** The task's state counts, once there is a task; a connector without one does nothing yet. */
    private static ConnectorState worst(JsonNode status) {
        var connector = ConnectorState.valueOf(status.at("/connector/state").asText());
        if (connector != ConnectorState.RUNNING) {
            return connector;
        }
        return StreamSupport.stream(status.path("tasks").spliterator(), false)
                .map(task -> ConnectorState.valueOf(task.path("state").asText()))
                .filter(state -> state != ConnectorState.RUNNING)
                .findFirst()
                .orElse(status.path("tasks").isEmpty() ? ConnectorState.UNASSIGNED : ConnectorState.RUNNING);
    }
}
