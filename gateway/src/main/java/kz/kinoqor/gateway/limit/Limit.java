package kz.kinoqor.gateway.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** So many requests in a window for everybody who goes by one key. */
final class Limit {

    private final String name;
    private final long requests;
    private final Duration window;
    private final Cache<String, Bucket> buckets;

    Limit(String name, long requests, LimitBounds bounds) {
        this.name = name;
        this.requests = requests;
        this.window = bounds.window();
        this.buckets = Caffeine.newBuilder()
                .maximumSize(bounds.remembered())
                .expireAfterAccess(window)
                .build();
    }

    /** Counts one request; empty where nothing is limited. */
    Optional<Allowance> take(String key) {
        if (requests <= 0) {
            return Optional.empty();
        }
        var probe = buckets.get(key, fresh -> bucket()).tryConsumeAndReturnRemaining(1);
        var seconds = TimeUnit.NANOSECONDS.toSeconds(probe.getNanosToWaitForReset()) + 1;
        return Optional.of(new Allowance(
                "\"" + name + "\";q=" + requests + ";w=" + window.toSeconds(),
                "\"" + name + "\";r=" + probe.getRemainingTokens() + ";t=" + seconds,
                probe.isConsumed(),
                probe.getNanosToWaitForRefill()));
    }

    private Bucket bucket() {
        return Bucket.builder()
                .addLimit(Bandwidth.builder()
                        .capacity(requests)
                        .refillGreedy(requests, window)
                        .build())
                .build();
    }

    /** Entries in memory. */
    long size() {
        buckets.cleanUp();
        return buckets.estimatedSize();
    }
}
