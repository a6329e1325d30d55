package kz.kinoqor.local.kafka;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Exit;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The broker's own process: one node that is controller and broker at once. Formats its folder once, ends what
 * hangs since a crash, makes the declared topics and then leaves its process id in a file named {@value #READY}.
 */
final class BrokerProcess {

    static final String READY = "ready";

    private static final int NODE = 1;
    private static final String CONTROLLER = "CONTROLLER";

    private static final Logger LOG = LoggerFactory.getLogger(BrokerProcess.class);

    private BrokerProcess() {}

    /**
     * @param arguments data folder, port, controller's port, declared topics
     */
    public static void main(String[] arguments) {
        try {
            serve(arguments);
        } catch (Exception e) {
            LOG.error("the broker cannot serve", e);
            // Its own threads would keep the process alive, and whoever waits for it would wait in vain.
            Exit.halt(1);
        }
    }

    private static void serve(String[] arguments) throws Exception {
        var data = Path.of(arguments[0]);
        Files.createDirectories(data);
        Files.deleteIfExists(data.resolve(READY));
        var log = data.resolve("log");
        if (!Files.exists(log.resolve("meta.properties"))) {
            format(log);
        }
        var server = new KafkaRaftServer(new KafkaConfig(settings(log, arguments[1], arguments[2])), Time.SYSTEM);
        Exit.addShutdownHook("broker", server::shutdown);
        server.startup();
        try (var admin = Admin.create(Map.of("bootstrap.servers", "127.0.0.1:" + arguments[1]))) {
            new HangingTransactions(admin).abort();
            new DeclaredTopics(admin)
                    .make(Arrays.stream(arguments)
                            .skip(3)
                            .map(DeclaredTopics::parse)
                            .toList());
        }
        sayReady(data);
        server.awaitShutdown();
    }

    private static void format(Path log) throws Exception {
        new Formatter()
                .setPrintStream(System.out)
                .setNodeId(NODE)
                .setClusterId(Uuid.randomUuid().toString())
                .addDirectory(log.toString())
                .setMetadataLogDirectory(log.toString())
                .setControllerListenerName(CONTROLLER)
                .setReleaseVersion(MetadataVersion.latestProduction())
                .run();
    }

    private static Map<String, Object> settings(Path log, String port, String controllerPort) {
        var settings = new HashMap<String, Object>();
        settings.put("process.roles", "broker,controller");
        settings.put("node.id", NODE);
        settings.put("controller.quorum.voters", NODE + "@127.0.0.1:" + controllerPort);
        settings.put("controller.listener.names", CONTROLLER);
        settings.put(
                "listeners", "PLAINTEXT://127.0.0.1:%s,%s://127.0.0.1:%s".formatted(port, CONTROLLER, controllerPort));
        settings.put("advertised.listeners", "PLAINTEXT://127.0.0.1:" + port);
        settings.put("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT," + CONTROLLER + ":PLAINTEXT");
        settings.put("log.dirs", log.toString());
        // Topics are declared, see kz.kinoqor.contracts.Topics: one that came into being by itself would be of another
        // kind.
        settings.put("auto.create.topics.enable", false);
        // One node: every internal topic has one copy, and few partitions, so that it starts fast.
        settings.put("offsets.topic.replication.factor", "1");
        settings.put("offsets.topic.num.partitions", 6);
        settings.put("transaction.state.log.replication.factor", "1");
        settings.put("transaction.state.log.min.isr", 1);
        settings.put("transaction.state.log.num.partitions", 6);
        settings.put("share.coordinator.state.topic.replication.factor", "1");
        settings.put("share.coordinator.state.topic.min.isr", "1");
        settings.put("min.insync.replicas", 1);
        settings.put("group.initial.rebalance.delay.ms", 0);
        settings.put("log.retention.ms", -1L);
        settings.put("num.recovery.threads.per.data.dir", 2);
        // A relay or consumer that was killed must not hold its group or its transaction for long.
        settings.put("group.min.session.timeout.ms", 1000);
        settings.put("transaction.abort.timed.out.transaction.cleanup.interval.ms", 1000);
        settings.put("unstable.api.versions.enable", false);
        return settings;
    }

    private static void sayReady(Path data) throws IOException {
        var draft = data.resolve(READY + ".draft");
        Files.writeString(draft, Long.toString(ProcessHandle.current().pid()));
        Files.move(draft, data.resolve(READY));
    }
}
