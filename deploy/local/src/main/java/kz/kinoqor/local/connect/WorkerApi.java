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
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.StreamSupport;
import kz.kinoqor.local.process.PartFailed;

/** The worker's HTTP interface, as much of it as is needed here. */
final class WorkerApi {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int CONFLICT = 409;
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
