package kz.kinoqor.kit.inbox;

import java.time.Duration;

/**
 * Follows the facts of a reader's topics: one thread and one Kafka consumer of its own. Any number of processes may run
 * an inbox for the same subscription; the partitions are shared out among them.
 */
public final class Inbox implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Reader reader;
    private final Pulse pulse;
    private final InboxMetrics metrics;
    private final ReadingLoop loop;
    private final Thread thread;

    /** Refuses settings under which facts could be lost; reads nothing before {@link #start()}. */
    public Inbox(Reader reader, InboxConnections connections) {
        ConsumerSettings.grouped(reader.subscription(), connections.kafka());
        this.reader = reader;
        this.pulse = new Pulse(reader.subscription());
        this.metrics = new InboxMetrics(reader.subscription(), pulse, connections.meters());
        this.loop = new ReadingLoop(reader, connections, pulse, metrics);
        this.thread = Thread.ofPlatform().name("inbox-" + reader.subscription()).unstarted(loop);
    }

    public Reader reader() {
        return reader;
    }

    public void start() {
        thread.start();
    }

    /** Finishes the batch in hand, tells Kafka where it stands, and leaves the group. */
    @Override
    public void close() {
        loop.close();
        try {
            if (thread.isAlive() && !thread.join(PATIENCE)) {
                thread.interrupt();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        metrics.close();
    }

    public InboxHealth health() {
        return pulse.health();
    }
}
