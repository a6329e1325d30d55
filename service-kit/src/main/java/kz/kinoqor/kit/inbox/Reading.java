package kz.kinoqor.kit.inbox;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import kz.kinoqor.kit.failpoint.Failpoint;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Reading with one consumer, step by step: place, poll, take in. */
final class Reading {

    private static final Logger LOG = Logger.getLogger(Reading.class);
    private static final Duration IDLE = Duration.ofMillis(250);
    private static final Duration AT_THE_GATE = Duration.ofMillis(20);
    private static final Duration LAST_COMMIT = Duration.ofSeconds(2);
    private static final long REPORT_EVERY_NANOS = Duration.ofSeconds(1).toNanos();
    /** Each transaction of the relay leaves a marker: one small transaction of ours for a few of them is enough. */
    private static final long MARKERS_EVERY_NANOS = Duration.ofMillis(200).toNanos();

    /** How long an idle reader may believe in commits that a crash of the database took back. */
    private static final long CHECK_EVERY_NANOS = Duration.ofSeconds(2).toNanos();

    private final Reader reader;
    private final Consumer<byte @Nullable [], byte @Nullable []> consumer;
    private final InboxConnections connections;
    private final Pulse pulse;
    private final InboxMetrics metrics;
    private final Placement placement;
    private final Bisection bisection;
    private final Lag lag;
    private final Portion portion = new Portion();
    private Map<TopicPartition, OffsetAndMetadata> reported = Map.of();
    /** Whether what was tried last failed: a poll that finds nothing yet says nothing about it. */
    private boolean troubled;

    private boolean progressed;

    private long reportedAt = System.nanoTime();
    private long markersAt = System.nanoTime();
    private long checkedAt = System.nanoTime();

    Reading(
            Reader reader,
            Consumer<byte @Nullable [], byte @Nullable []> consumer,
            InboxConnections connections,
            Pulse pulse,
            InboxMetrics metrics) {
        this.reader = reader;
        this.consumer = consumer;
        this.connections = connections;
        this.pulse = pulse;
        this.metrics = metrics;
        var transactions = new Transactions(connections.database());
        var topics = new KnownTopics(connections.kafka(), reader.topics(), transactions);
        this.placement = new Placement(consumer, transactions, new Positions(reader.subscription()), topics);
        this.lag = new Lag(consumer, placement, pulse);
        this.bisection = new Bisection(new Intake(reader), transactions);
    }

    Placement placement() {
        return placement;
    }

    void step(Backoff backoff) {
        pulse.beat();
        try {
            placement.place();
            var records = consumer.poll(IDLE);
            take(records);
            reportNowAndThen();
            if (!records.isEmpty() || !troubled || lag.isNone()) {
                troubled = false;
                pulse.running();
                backoff.reset();
            }
        } catch (Gate.Closed e) {
            placement.displace();
            wait(AT_THE_GATE);
        } catch (Superseded e) {
            LOG.infof("inbox %s: %s; reading its positions again", reader.subscription(), e.getMessage());
            placement.displace();
        } catch (ReaderBroken e) {
            standStill(e, backoff);
        } catch (SQLException e) {
            waitOut(e, backoff);
        }
    }

    private void take(ConsumerRecords<byte @Nullable [], byte @Nullable []> records) throws SQLException {
        if (records.isEmpty()) {
            passMarkers();
            checkNowAndThen();
            return;
        }
        var batch = Batch.of(records, placement.spans(records.partitions()));
        BatchSpan.around(batch, reader.subscription(), connections.tracer(), () -> takeInPortions(batch));
    }

    private void takeInPortions(Batch batch) throws SQLException {
        if (batch.size() > portion.size()) {
            takeInPortions(batch.firstHalf());
            takeInPortions(batch.secondHalf());
            return;
        }
        try {
            bisection.take(batch, this::committed);
        } catch (SQLException e) {
            portion.failed(e, batch.size());
            throw e;
        }
        placement.moved(batch.spans());
        portion.wentWell(batch.size());
        progressed = true;
    }

    private void passMarkers() throws SQLException {
        var now = System.nanoTime();
        if (now - markersAt < MARKERS_EVERY_NANOS) {
            return;
        }
        markersAt = now;
        var spans = placement.spans(List.of());
        if (!spans.isEmpty()) {
            bisection.take(new Batch(List.of(), spans), taken -> reader.committed(List.of()));
            placement.moved(spans);
        }
    }

    private void checkNowAndThen() throws SQLException {
        var now = System.nanoTime();
        if (now - checkedAt > CHECK_EVERY_NANOS) {
            checkedAt = now;
            placement.check();
        }
    }

    private void committed(Intake.Taken taken) {
        Failpoint.reach("inbox.after_commit");
        metrics.taken(taken.tally());
        pulse.applied(taken.tally().newest());
        if (taken.tally().parked() > 0) {
            LOG.warnf(
                    "inbox %s parked %d records",
                    reader.subscription(), taken.tally().parked());
        }
        reader.committed(taken.applied());
    }

    /** Keeps its place in the group while something else is away: everything stands still, and the consumer is polled. */
    private void waitOut(SQLException e, Backoff backoff) {
        if (Fault.of(e) == Fault.OF_THE_PROGRAMME) {
            standStill(e, backoff);
            return;
        }
        LOG.warnf("inbox %s waits: %s", reader.subscription(), e.getMessage());
        metrics.retried();
        pulse.retrying(String.valueOf(e.getMessage()));
        tryAgainLater(backoff);
    }

    /** Tries again all the same: what is missing in its tables may be on its way, and a redrive may have helped. */
    private void standStill(Exception e, Backoff backoff) {
        if (pulse.health().state() != InboxHealth.State.BROKEN) {
            LOG.errorf(e, "inbox %s is BROKEN and stands still: it needs a new version", reader.subscription());
        }
        pulse.broken(String.valueOf(e.getMessage()));
        tryAgainLater(backoff);
    }

    private void tryAgainLater(Backoff backoff) {
        if (progressed) {
            backoff.reset();
        }
        progressed = false;
        troubled = true;
        lag.whileStandingStill();
        placement.displace();
        wait(backoff.next());
    }

    private void wait(Duration pause) {
        var nothing = consumer.poll(pause);
        if (!nothing.isEmpty()) {
            throw new IllegalStateException("records of partitions that stand still");
        }
    }

    /** The rows are what counts: Kafka is told so that ordinary lag tools work. */
    private void reportNowAndThen() {
        var now = System.nanoTime();
        if (now - reportedAt < REPORT_EVERY_NANOS) {
            return;
        }
        reportedAt = now;
        lag.asFetched();
        var standing = placement.standing();
        if (standing.equals(reported)) {
            return;
        }
        reported = standing;
        consumer.commitAsync(standing, (offsets, failure) -> {
            if (failure != null) {
                LOG.debugf("offsets not told to Kafka: %s", failure.getMessage());
            }
        });
    }

    void finish() {
        try {
            consumer.commitSync(placement.standing(), LAST_COMMIT);
        } catch (KafkaException e) {
            LOG.debugf("offsets not told to Kafka: %s", e.getMessage());
        }
    }
}
