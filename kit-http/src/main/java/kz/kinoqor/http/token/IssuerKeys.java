package kz.kinoqor.http.token;

import io.quarkus.runtime.Startup;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import org.jboss.logging.Logger;
import org.jboss.logging.Logger.Level;
import org.jose4j.lang.JoseException;
import org.jspecify.annotations.Nullable;

/**
 * The public keys of the issuer. One thread reads them, again and again, and publishes what it read; whoever checks a
 * token takes what is published and never reads. Keys serve on while new ones cannot be had.
 */
@Singleton
@Startup
class IssuerKeys {

    private static final Logger LOG = Logger.getLogger(IssuerKeys.class);

    private final KeySource source;
    private final KeyTimes times;
    private final InstantSource clock;
    private final Rhythm rhythm;
    private boolean failing; // the reading thread's own
    private volatile Published published = new Published(KeySet.NONE, Instant.MIN);

    IssuerKeys(KeySource source, KeyTimes times, InstantSource clock) {
        this.source = source;
        this.times = times;
        this.clock = clock;
        this.rhythm = new Rhythm(this::read, times);
    }

    private record Published(KeySet keys, Instant readAt) {}

    /** The keys in hand; none when the last good read is too long ago. */
    KeySet inHand() {
        var now = published;
        return now.keys().isEmpty() || clock.instant().isAfter(now.readAt().plus(times.usable()))
                ? KeySet.NONE
                : now.keys();
    }

    /** What is known of a key id, once that is certain. */
    record Sought(KeySet keys, boolean certain) {}

    /**
     * Ends when the key is in hand, or when a read that began after now has ended without it. Whoever seeks at the same
     * time waits for the same read, and however many seek, reads keep their distance.
     *
     * @param id null for any key at all
     */
    CompletionStage<Sought> seek(@Nullable String id, Executor threads) {
        return seek(id, rhythm.begun(), threads);
    }

    private CompletionStage<Sought> seek(@Nullable String id, long begunBefore, Executor threads) {
        var nextEnd = rhythm.nextEnd();
        var last = rhythm.last();
        var keys = inHand();
        if (keys.covers(id) || last.number() > begunBefore) {
            return CompletableFuture.completedFuture(new Sought(keys, last.well()));
        }
        rhythm.hasten();
        return nextEnd.thenComposeAsync(ended -> seek(id, begunBefore, threads), threads);
    }

    Duration longestWait() {
        return times.longestWait();
    }

    /** Before that nobody could know better. */
    Duration unknownFor() {
        return times.between();
    }

    private boolean read() {
        try {
            publish(KeySet.of(source.read()));
            failing = false;
            return true;
        } catch (IOException | JoseException | RuntimeException e) {
            LOG.logf(failing ? Level.DEBUG : Level.WARN, "issuer keys unreadable at %s: %s", source, e.toString());
            failing = true;
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** The same keys stay the same object: what was verified by them is known by it. */
    private void publish(KeySet read) {
        var before = published.keys();
        if (before.sameAs(read)) {
            published = new Published(before, clock.instant());
        } else {
            published = new Published(read, clock.instant());
            LOG.infof("keys of the issuer: %s", read.ids());
        }
    }

    @PreDestroy
    void close() {
        rhythm.close();
    }
}
