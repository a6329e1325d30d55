package kz.kinoqor.bench.readmodel;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.kinoqor.local.process.Checkout;
import kz.kinoqor.local.process.JavaPart;
import kz.kinoqor.local.process.Part;
import kz.kinoqor.local.process.Readiness;
import kz.kinoqor.local.stack.LocalStack;

/**
 * A worker of Kafka Connect beside the relay's, on the same jars of Kafka, with a plugin of its own: Debezium's sink, which
 * may be of another version than the relay's connector.
 */
final class SinkWorker implements AutoCloseable {

    private static final String PART = "jdbc-sink";
    private static final int HEAP_MEGABYTES = 512;
    private static final int NOT_FOUND = 404;

    private static final String SETTINGS = """
            bootstrap.servers=%s
            listeners=%s
            plugin.path=%s
            plugin.discovery=service_load
            offset.storage.file.filename=%s
            key.converter=org.apache.kafka.connect.storage.StringConverter
            value.converter=org.apache.kafka.connect.storage.StringConverter
            """;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI address;
    private final Part part;

    private SinkWorker(URI address, Part part) {
        this.address = address;
        this.part = part;
    }

    /** Returns when it takes definitions. */
    static SinkWorker start(LocalStack stack, Path home) throws IOException {
        var checkout = Checkout.find();
        var address = URI.create("http://127.0.0.1:" + stack.home().ports().port(PART));
        var settings = Files.writeString(
                home.resolve(PART + ".properties"),
                SETTINGS.formatted(
                        stack.bootstrapServers(),
                        address,
                        checkout.at("deploy/bench/target/plugins"),
                        home.resolve(PART + ".offsets")));
        var program = List.of(
                "-Dlog4j2.configurationFile=kinoqor/log4j2.properties",
                "-cp",
                withoutRelay(checkout),
                "org.apache.kafka.connect.cli.ConnectStandalone",
                settings.toString());
        var worker = new Part(
                stack.home(),
                new JavaPart(PART, HEAP_MEGABYTES, true).running(program),
                Readiness.answering(address.resolve("/connectors")));
        return new SinkWorker(address, worker.start().awaitReady());
    }

    /** Two versions of Debezium would take each other for themselves, plugin or not. */
    private static String withoutRelay(Checkout checkout) {
        return Stream.of(checkout.classPath().split(File.pathSeparator, -1))
                .filter(jar -> !jar.contains("debezium"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    long pid() {
        return part.pid();
    }

    /** Lets a connector run that the worker has not known: it reads from the first record on. */
    void run(String connector, String definition) throws IOException, InterruptedException {
        var answer = http.send(
                request(connector, "/config")
                        .header("Content-Type", "application/json")
                        .PUT(BodyPublishers.ofString(definition))
                        .build(),
                BodyHandlers.ofString());
        if (answer.statusCode() >= 300) {
            throw new IOException("the worker refused the sink: " + answer.statusCode() + " " + answer.body());
        }
    }

    /** Throws where a task of it has failed. */
    void check(String connector) throws IOException, InterruptedException {
        var answer = http.send(request(connector, "/status").build(), BodyHandlers.ofString());
        if (answer.body().contains("\"FAILED\"")) {
            throw new IOException("the sink has failed: " + answer.body());
        }
    }

    void remove(String connector) throws IOException, InterruptedException {
        var answer = http.send(request(connector, "").DELETE().build(), BodyHandlers.ofString());
        if (answer.statusCode() >= 300 && answer.statusCode() != NOT_FOUND) {
            throw new IOException("the worker keeps the sink: " + answer.body());
        }
    }

    private HttpRequest.Builder request(String connector, String path) {
        return HttpRequest.newBuilder(address.resolve("/connectors/" + connector + path));
    }

    @Override
    public void close() {
        part.close();
        http.close();
    }
}
