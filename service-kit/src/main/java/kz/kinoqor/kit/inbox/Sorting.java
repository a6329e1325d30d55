package kz.kinoqor.kit.inbox;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/** Decides for each record of a batch, in order: apply, skip, count, or park. */
final class Sorting {

    private final Map<Subject, Long> newest;
    private final Set<RawRecord.Key> parkedKeys;
    private final List<Received> fresh = new ArrayList<>();
    private final List<Parked> parked = new ArrayList<>();
    private final Map<Subject, Long> advanced = new HashMap<>();
    private final Map<TopicPartition, Tally> tallies = new HashMap<>();

    /**
     * @param newest what the reader has applied of the batch's subjects
     * @param parkedKeys keys that wait behind a parked record already
     */
    Sorting(Map<Subject, Long> newest, Set<RawRecord.Key> parkedKeys) {
        this.newest = new HashMap<>(newest);
        this.parkedKeys = new HashSet<>(parkedKeys);
    }

    void add(Incoming incoming) {
        var raw = incoming.raw();
        var tally = tallies.getOrDefault(raw.partition(), Tally.NOTHING);
        tallies.put(
                raw.partition(), parkedKeys.contains(raw.streamKey()) ? behind(raw, tally) : sorted(incoming, tally));
    }

    private Tally sorted(Incoming incoming, Tally tally) {
        return switch (incoming.content()) {
            case Content.Known known -> known(known.received(), known.step(), tally);
            case Content.Unknown unknown -> {
                stepIfNext(unknown.step());
                yield tally.ofUnknownType();
            }
            case Content.LeftOut leftOut -> {
                stepIfNext(leftOut.step());
                yield tally.leftOut();
            }
            case Content.Broken broken -> {
                parkedKeys.add(incoming.raw().streamKey());
                parked.add(new Parked(incoming.raw(), broken.cause(), broken.detail(), true));
                yield tally.parkedOne();
            }
        };
    }

    private Tally known(Received received, Content.Step step, Tally tally) {
        var next = next(step.subject());
        if (step.sequence() < next) {
            return tally.duplicate();
        }
        // A gap is counted and the fact applied all the same: holding it back would hold back its subject for ever.
        var applied = tally.applied(received.envelope().time(), step.sequence() > next);
        fresh.add(received);
        if (received.fact() instanceof UnknownFact) {
            stepIfNext(step);
            return applied.ofUnknownTypeToo();
        }
        step(step);
        return applied;
    }

    private Tally behind(RawRecord raw, Tally tally) {
        parked.add(new Parked(raw, "behind-parked", "waits behind a parked event of its key", false));
        return tally.parkedOne();
    }

    private long next(Subject subject) {
        return newest.getOrDefault(subject, 0L) + 1;
    }

    private void step(Content.Step step) {
        newest.merge(step.subject(), step.sequence(), Math::max);
        advanced.merge(step.subject(), step.sequence(), Math::max);
    }

    /** What nobody understood is not believed that far: a sequence made up by it would shut out all that follows. */
    private void stepIfNext(Content.@Nullable Step step) {
        if (step != null && step.sequence() == next(step.subject())) {
            step(step);
        }
    }

    /** To be applied, in order. */
    List<Received> fresh() {
        return fresh;
    }

    List<Parked> parked() {
        return parked;
    }

    Map<Subject, Long> advanced() {
        return advanced;
    }

    Map<TopicPartition, Tally> tallies() {
        return tallies;
    }

    /**
     * A record on its way to the parking lot.
     *
     * @param first whether the key begins to wait with it
     */
    record Parked(RawRecord raw, String cause, String detail, boolean first) {}
}
