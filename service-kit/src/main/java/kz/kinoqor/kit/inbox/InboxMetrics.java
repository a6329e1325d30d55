package kz.kinoqor.kit.inbox;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** An inbox in numbers, each tagged with its subscription. */
final class InboxMetrics implements AutoCloseable {

    private static final String SUBSCRIPTION = "subscription";

    private final MeterRegistry registry;
    private final String subscription;
    private final List<Meter> meters = new ArrayList<>();
    private final DistributionSummary batchSize;
    private final Counter applied;
    private final Counter duplicates;
    private final Counter gaps;
    private final Counter unknown;
    private final Counter parked;
    private final Counter retries;

    InboxMetrics(String subscription, Pulse pulse, MeterRegistry registry) {
        this.registry = registry;
        this.subscription = subscription;
        gauges(pulse);
        this.batchSize = kept(DistributionSummary.builder("kinoqor.inbox.batch.size")
                .description("Records taken in with one transaction")
                .tag(SUBSCRIPTION, subscription)
                .register(registry));
        this.applied = counter("applied", "Facts that reached the tables");
        this.duplicates = counter("duplicates", "Facts skipped because their sequence was there already");
        this.gaps = counter("gaps", "Facts applied although one before them never came");
        this.unknown = counter("unknown", "Facts of a type this version does not know");
        this.parked = counter("parked", "Records parked, those that wait behind included");
        this.retries = counter("retries", "Batches tried again because something was away");
    }

    private void gauges(Pulse pulse) {
        kept(Gauge.builder("kinoqor.inbox.lag", pulse, Pulse::lag)
                .description("Records still to be read")
                .tag(SUBSCRIPTION, subscription)
                .register(registry));
        kept(Gauge.builder("kinoqor.inbox.time.lag", pulse, p -> p.timeLag(Instant.now()))
                .description("How far the newest applied fact lies behind now while there is more to read")
                .baseUnit("seconds")
                .tag(SUBSCRIPTION, subscription)
                .register(registry));
        kept(Gauge.builder("kinoqor.inbox.broken", pulse, p -> p.health().state() == InboxHealth.State.BROKEN ? 1 : 0)
                .description("1 where the reader refuses what it reads by its own mistake and waits for a new version")
                .tag(SUBSCRIPTION, subscription)
                .register(registry));
        kept(Gauge.builder("kinoqor.inbox.stopped", pulse, p -> p.health().state() == InboxHealth.State.STOPPED ? 1 : 0)
                .description("1 where the log no longer holds what comes next and a person must decide")
                .tag(SUBSCRIPTION, subscription)
                .register(registry));
    }

    private Counter counter(String name, String description) {
        return kept(Counter.builder("kinoqor.inbox." + name)
                .description(description)
                .tag(SUBSCRIPTION, subscription)
                .register(registry));
    }

    private <M extends Meter> M kept(M meter) {
        meters.add(meter);
        return meter;
    }

    void taken(Tally tally) {
        batchSize.record(tally.seen());
        applied.increment(tally.applied());
        duplicates.increment(tally.duplicates());
        gaps.increment(tally.gaps());
        unknown.increment(tally.unknown());
        parked.increment(tally.parked());
    }

    void retried() {
        retries.increment();
    }

    @Override
    public void close() {
        meters.forEach(registry::remove);
    }
}
