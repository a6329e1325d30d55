package kz.kinoqor.local.connect;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import kz.kinoqor.local.process.Checkout;
import kz.kinoqor.local.process.Command;
import kz.kinoqor.local.process.Home;
import kz.kinoqor.local.process.JavaPart;
import kz.kinoqor.local.process.Part;
import kz.kinoqor.local.process.PartFailed;
import kz.kinoqor.local.process.Readiness;

/** A Kafka Connect worker with Debezium in a home: reads the outboxes, writes the topics. */
public final class LocalConnect implements AutoCloseable {

    private static final int HEAP_MEGABYTES = 512;
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);

    private final Home home;
    private final URI address;
    private final WorkerApi worker;
    private final Part part;

    private LocalConnect(Home home, String bootstrapServers, Map<String, String> environment, boolean lasting) {
        this.home = home;
        this.address = URI.create("http://127.0.0.1:" + home.ports().port("connect"));
        this.worker = new WorkerApi(address);
        this.part = new Part(
                home,
                worker(bootstrapServers, lasting).with(environment),
                Readiness.answering(address.resolve("/health")));
    }

    /**
     * Starts a worker and returns when it takes definitions.
     *
     * @param environment what the definitions take from it, see {@link Outbox#environment()}
     * @param lasting whether it is to be fast after a minute rather than there soon
     */
    public static LocalConnect start(
            Path home, String bootstrapServers, Map<String, String> environment, boolean lasting) {
        var connect = new LocalConnect(Home.at(home), bootstrapServers, environment, lasting);
        connect.part.start().awaitReady();
        return connect;
    }

    /** The worker's own HTTP address. */
    public URI address() {
        return address;
    }

    /** Registers a definition, or brings an earlier one up to date, lets it run, and returns when it does. */
    public void register(String definition) {
        var connector = worker.put(definition);
        try {
            worker.resume(connector);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot let " + connector + " run", e);
        }
        awaitRunning(connector);
    }

    /** Lets a connector rest, where the worker knows it from before. */
    public void hold(String connector) {
        try {
            worker.stop(connector);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot stop " + connector, e);
        }
    }

    /** Returns when the connector and its task run. */
    public void awaitRunning(String connector) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        for (var state = status(connector); state != ConnectorState.RUNNING; state = status(connector)) {
            if (state == ConnectorState.FAILED) {
                throw new PartFailed("connector " + connector + " failed; the worker's log is " + part.log());
            }
            if (!part.isAlive() || System.nanoTime() > deadline) {
                throw new PartFailed("connector " + connector + " does not run; the worker's log is " + part.log());
            }
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
    }

    public ConnectorState status(String connector) {
        return worker.state(connector);
    }

    public Part part() {
        return part;
    }

    /** Kills the worker as a crash would. */
    public void kill9() {
        part.kill9();
    }

    /** Starts it again; its connectors, kept in Kafka, come back by themselves. */
    public void restart() {
        part.restart();
    }

    @Override
    public void close() {
        part.close();
    }

    private Command worker(String bootstrapServers, boolean lasting) {
        var settings = home.madeData("connect").resolve("worker.properties");
        try {
            Files.writeString(settings, settings(bootstrapServers));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + settings, e);
        }
        var program = List.of(
                "-Dlog4j2.configurationFile=kinoqor/log4j2.properties",
                "-cp",
                Checkout.find().classPath(),
                WorkerProcess.class.getName(),
                address.toString(),
                settings.toString());
        return new JavaPart("connect", HEAP_MEGABYTES, lasting)
                .archived(Checkout.find().archive("connect"), program);
    }

    /** One worker, alone: its group and its internal topics are as small as they can be, its latency as low. */
    private String settings(String bootstrapServers) {
        return """
        bootstrap.servers=%s
        listeners=%s
        group.id=kinoqor-connect
        exactly.once.source.support=enabled
        topic.creation.enable=false
        plugin.discovery=service_load
        key.converter=org.apache.kafka.connect.storage.StringConverter
        value.converter=org.apache.kafka.connect.storage.StringConverter
        config.providers=env
        config.providers.env.class=org.apache.kafka.common.config.provider.EnvVarConfigProvider
        config.providers.env.param.allowlist.pattern=(CATALOG|FUNDING)_DATABASE_.*
        config.storage.topic=connect-configs
        config.storage.replication.factor=1
        offset.storage.topic=connect-offsets
        offset.storage.replication.factor=1
        offset.storage.partitions=1
        status.storage.topic=connect-status
        status.storage.replication.factor=1
        status.storage.partitions=1
        # A worker that was killed is not waited for: it comes back under another name.
        scheduled.rebalance.max.delay.ms=0
        session.timeout.ms=5000
        heartbeat.interval.ms=1500
        rebalance.timeout.ms=10000
        producer.linger.ms=0
        """.formatted(bootstrapServers, address);
    }
}
