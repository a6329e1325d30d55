package kz.kinoqor.kit.inbox;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.random.RandomGenerator;
import kz.kinoqor.contracts.Topic;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.common.errors.WakeupException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** The thread of an inbox: has a consumer, and gets itself another when the one it has can do no more. */
final class ReadingLoop implements Runnable {

    private static final Logger LOG = Logger.getLogger(ReadingLoop.class);

    private final Reader reader;
    private final InboxConnections connections;
    private final Pulse pulse;
    private final InboxMetrics metrics;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final AtomicReference<@Nullable Consumer<?, ?>> current = new AtomicReference<>();

    ReadingLoop(Reader reader, InboxConnections connections, Pulse pulse, InboxMetrics metrics) {
        this.reader = reader;
        this.connections = connections;
        this.pulse = pulse;
        this.metrics = metrics;
    }

    void close() {
        closing.countDown();
        var consumer = current.get();
        if (consumer != null) {
            consumer.wakeup();
        }
    }

    boolean isClosing() {
        return closing.getCount() == 0;
    }

    @Override
    public void run() {
        var backoff = new Backoff(RandomGenerator.getDefault());
        while (!isClosing()) {
            try {
                readWithOneConsumer(backoff);
            } catch (OffsetOutOfRangeException e) {
                stop("the log no longer holds " + e.offsetOutOfRangePartitions());
                return;
            } catch (TopicRefused e) {
                stop(String.valueOf(e.getMessage()));
                return;
            } catch (RuntimeException e) {
                LOG.errorf(e, "inbox %s: starting over with a new consumer", reader.subscription());
                pulse.retrying(String.valueOf(e.getMessage()));
                rest(backoff.next());
            }
        }
        pulse.closed();
    }

    private void readWithOneConsumer(Backoff backoff) {
        var settings = ConsumerSettings.grouped(reader.subscription(), connections.kafka());
        try (var consumer = new KafkaConsumer<byte @Nullable [], byte @Nullable []>(settings)) {
            current.set(consumer);
            var reading = new Reading(reader, consumer, connections, pulse, metrics);
            consumer.subscribe(topics(), reading.placement());
            while (!isClosing()) {
                reading.step(backoff);
            }
            reading.finish();
        } catch (WakeupException e) {
            LOG.debugf("inbox %s woken up to close", reader.subscription());
        } finally {
            current.set(null);
        }
    }

    private List<String> topics() {
        return reader.topics().stream().map(Topic::name).toList();
    }

    /** The log was cut or made anew under us. Going on anywhere else would be a hole that nobody sees. */
    private void stop(String why) {
        LOG.errorf(
                "inbox %s has STOPPED: %s; restore the topic, or rebuild from what is left",
                reader.subscription(), why);
        pulse.stopped(why);
    }

    private void rest(Duration wait) {
        try {
            if (closing.await(wait.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.debugf("inbox %s closes", reader.subscription());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            closing.countDown();
        }
    }
}
