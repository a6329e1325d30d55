package kz.kinoqor.local.kafka;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import kz.kinoqor.contracts.Topics;
import kz.kinoqor.local.process.Checkout;
import kz.kinoqor.local.process.Command;
import kz.kinoqor.local.process.Home;
import kz.kinoqor.local.process.JavaPart;
import kz.kinoqor.local.process.Part;

/** A Kafka broker in a home, with every topic that the contracts declare. */
public final class LocalKafka implements AutoCloseable {

    private static final int HEAP_MEGABYTES = 512;

    private final Home home;
    private final int port;
    private final Part part;

    private LocalKafka(Home home, int heapMegabytes, boolean lasting) {
        this.home = home;
        this.port = home.ports().port("kafka");
        home.madeData("kafka");
        this.part = new Part(home, broker(heapMegabytes, lasting), this::hasItsTopics);
    }

    /**
     * Starts the broker of this home and returns when its topics are there.
     *
     * @param lasting whether it is to be fast after a minute rather than there soon
     */
    public static LocalKafka start(Path home, boolean lasting) {
        return start(home, HEAP_MEGABYTES, lasting);
    }

    /** One that is there soon, with a heap of its own size. */
    public static LocalKafka start(Path home, int heapMegabytes) {
        return start(home, heapMegabytes, false);
    }

    private static LocalKafka start(Path home, int heapMegabytes, boolean lasting) {
        var kafka = new LocalKafka(Home.at(home), heapMegabytes, lasting);
        kafka.part.start().awaitReady();
        return kafka;
    }

    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    public Part part() {
        return part;
    }

    /** Kills the broker as a crash would. */
    public void kill9() {
        part.kill9();
    }

    /** Starts it again on the same port and data. */
    public void restart() {
        part.restart();
    }

    @Override
    public void close() {
        part.close();
    }

    private Command broker(int heapMegabytes, boolean lasting) {
        var program = new ArrayList<>(List.of(
                "-Dlog4j2.configurationFile=kinoqor/log4j2.properties",
                "-cp",
                Checkout.find().classPath(),
                BrokerProcess.class.getName(),
                data().toString(),
                Integer.toString(port),
                Integer.toString(home.ports().port("kafka-controller"))));
        Topics.declared().stream().map(DeclaredTopics::argument).forEach(program::add);
        return new JavaPart("kafka", heapMegabytes, lasting)
                .archived(Checkout.find().archive("kafka"), program);
    }

    private Path data() {
        return home.data("kafka");
    }

    /** The process leaves its id there once its topics are made. */
    private boolean hasItsTopics(long pid) {
        var mark = data().resolve(BrokerProcess.READY);
        try {
            return Files.exists(mark) && Files.readString(mark).equals(Long.toString(pid));
        } catch (IOException beingWritten) {
            return false;
        }
    }
}
