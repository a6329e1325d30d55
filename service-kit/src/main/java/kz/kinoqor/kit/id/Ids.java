package kz.kinoqor.kit.id;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import kz.kinoqor.kit.rule.BrokenRule;
import kz.kinoqor.kit.rule.Findings;
import org.jspecify.annotations.Nullable;

/**
 * New ids, UUIDv7 (RFC 9562): milliseconds, a counter of 12 bits that starts anew at random in each millisecond, 62
 * random bits. Within one process each id is greater than the one before, even when the clock stands or goes back.
 */
@Singleton
public final class Ids {

    private static final int COUNTER_BITS = 12;
    private static final int COUNTER_START_BOUND = 1 << (COUNTER_BITS - 1); // leaves at least half of it to count with
    private static final Duration AHEAD = Duration.ofDays(1);
    private static final Pattern FORM =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");

    private final Clock clock;
    private final RandomGenerator random;

    /** Millisecond and counter of the latest id, as one number, so that a full counter carries into the next millisecond. */
    private final AtomicLong latest = new AtomicLong();

    @Inject
    public Ids(Clock clock) {
        this(clock, new SecureRandom());
    }

    public Ids(Clock clock, RandomGenerator random) {
        this.clock = clock;
        this.random = random;
    }

    /** Reads an id as it is written everywhere: five groups of hexadecimal digits, any version. */
    public static UUID parse(String text) {
        if (!FORM.matcher(text).matches()) {
            throw BrokenRule.of("id-malformed", "given", text);
        }
        return UUID.fromString(text);
    }

    /**
     * The id that the sender chose, or a new one. An id that is no UUIDv7, or of a time more than a day ahead, is noted at
     * {@code /id}: records are listed in the order of their ids, which is to be that of registration.
     */
    public UUID chosen(@Nullable UUID given, Findings findings) {
        if (given == null) {
            return next();
        }
        if (given.version() != 7 || given.variant() != 2) {
            findings.note("/id", BrokenRule.of("id-of-other-version", "given", given));
        } else {
            var latestMillis = clock.instant().plus(AHEAD).toEpochMilli();
            findings.require(given.getMostSignificantBits() >>> 16 <= latestMillis, "/id", "id-ahead", "given", given);
        }
        return given;
    }

    public UUID next() {
        long fresh = clock.millis() << COUNTER_BITS | random.nextInt(COUNTER_START_BOUND);
        long moment = latest.updateAndGet(before -> isLater(fresh, before) ? fresh : before + 1);
        long millis = moment >>> COUNTER_BITS;
        long counter = moment & ((1 << COUNTER_BITS) - 1);
        long variant = 0b10L << 62;
        return new UUID(millis << 16 | 0x7000 | counter, variant | random.nextLong() >>> 2);
    }

    /** Within one millisecond the counter counts on; only a later one starts it anew. */
    private static boolean isLater(long fresh, long before) {
        return fresh >>> COUNTER_BITS > before >>> COUNTER_BITS;
    }
}
