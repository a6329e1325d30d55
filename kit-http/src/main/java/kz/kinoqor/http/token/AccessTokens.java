package kz.kinoqor.http.token;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import kz.kinoqor.http.token.Verification.Finding;
import org.jspecify.annotations.Nullable;

/**
 * Checks the {@code Authorization} header. A signature costs a hundred times what the rest of a check does, so a token
 * found good is remembered by its hash, until it expires, no longer than {@link #MEMORY}, and only while the issuer's
 * keys stay the same.
 */
@Singleton
public class AccessTokens {

    static final Duration MEMORY = Duration.ofMinutes(5);
    static final int MOST_WAITING = 1_000;

    private static final int REMEMBERED = 10_000;
    private static final int REMEMBERED_KEYS = 1_000;
    private static final Executor THREADS = Thread::startVirtualThread;
    private static final Verdict.Undecided KEYS_AWAY = new Verdict.Undecided("The issuer's keys cannot be read now.");
    private static final Verdict.Bad KEY_UNKNOWN = new Verdict.Bad("The token is not signed by a key of the issuer.");

    private final Verification verification;
    private final IssuerKeys keys;
    private final InstantSource clock;
    private final Cache<Fingerprint, Remembered> good =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();
    private final Cache<String, Instant> unknownKeys =
            Caffeine.newBuilder().maximumSize(REMEMBERED_KEYS).build();
    private final AtomicInteger waiting = new AtomicInteger();

    AccessTokens(Verification verification, IssuerKeys keys, InstantSource clock) {
        this.verification = verification;
        this.keys = keys;
        this.clock = clock;
    }

    private record Remembered(VerifiedToken token, Instant until, KeySet by) {}

    /** A token that was checked before and still holds. Cheap: meant for an event loop. */
    public Optional<VerifiedToken> known(String authorization) {
        return Bearer.token(authorization)
                .map(token -> good.getIfPresent(Fingerprint.of(token)))
                .filter(entry -> clock.instant().isBefore(entry.until()) && entry.by() == keys.inHand())
                .map(Remembered::token);
    }

    /**
     * Checks in full, which costs a signature, so not for an event loop. Reads nothing: a token of a key not seen yet
     * is decided later, when the keys have been read again, and at the latest after some seconds.
     */
    public CompletionStage<Verdict> check(String authorization) {
        return Bearer.token(authorization)
                .map(this::verify)
                .orElseGet(() -> done(new Verdict.Bad("Only the Bearer scheme is taken.")));
    }

    private CompletionStage<Verdict> verify(String token) {
        return switch (look(token, keys.inHand())) {
            case Finding.Ended(Verdict verdict) -> done(verdict);
            case Finding.KeyMissing(var id) when isUnknown(id) -> done(KEY_UNKNOWN);
            case Finding.KeyMissing(var id) -> await(token, id);
        };
    }

    private CompletionStage<Verdict> await(String token, @Nullable String id) {
        if (waiting.incrementAndGet() > MOST_WAITING) {
            waiting.decrementAndGet();
            return done(KEYS_AWAY);
        }
        return keys.seek(id, THREADS)
                .toCompletableFuture()
                .thenApplyAsync(sought -> decide(token, sought), THREADS)
                .completeOnTimeout(KEYS_AWAY, keys.longestWait().toMillis(), TimeUnit.MILLISECONDS)
                .whenComplete((verdict, failure) -> waiting.decrementAndGet());
    }

    private Verdict decide(String token, IssuerKeys.Sought sought) {
        return switch (look(token, sought.keys())) {
            case Finding.Ended(Verdict verdict) -> verdict;
            case Finding.KeyMissing(var id)
            when id != null && sought.certain() -> {
                unknownKeys.put(id, clock.instant().plus(keys.unknownFor()));
                yield KEY_UNKNOWN;
            }
            case Finding.KeyMissing missing -> KEYS_AWAY;
        };
    }

    private Finding look(String token, KeySet by) {
        var now = clock.instant();
        var finding = verification.of(token, by, now);
        if (finding instanceof Finding.Ended(Verdict.Good(VerifiedToken verified))) {
            var forget = now.plus(MEMORY);
            var until = verified.until().isBefore(forget) ? verified.until() : forget;
            good.put(Fingerprint.of(token), new Remembered(verified, until, by));
        }
        return finding;
    }

    /** Not for long: the issuer may begin to use the key. */
    private boolean isUnknown(@Nullable String id) {
        var until = id == null ? null : unknownKeys.getIfPresent(id);
        return until != null && clock.instant().isBefore(until);
    }

    private static CompletionStage<Verdict> done(Verdict verdict) {
        return CompletableFuture.completedFuture(verdict);
    }
}
