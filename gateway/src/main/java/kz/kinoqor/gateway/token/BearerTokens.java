package kz.kinoqor.gateway.token;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import kz.kinoqor.gateway.problem.Problem;
import kz.kinoqor.gateway.problem.Refusal;

/**
 * Checks the {@code Authorization} header. A signature costs a hundred times what the rest of a passage does, so a token
 * found good is remembered by its hash, until it expires and no longer than {@link #MEMORY}: a key that the issuer
 * withdraws is out of use here after that time.
 */
@Singleton
public class BearerTokens {

    static final Duration MEMORY = Duration.ofMinutes(5);
    private static final int REMEMBERED = 10_000;
    private static final String SCHEME = "Bearer ";

    private final Verification verification;
    private final InstantSource clock;
    private final Cache<Fingerprint, Instant> good =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();

    BearerTokens(Verification verification, InstantSource clock) {
        this.verification = verification;
        this.clock = clock;
    }

    /** True for a token that was checked before and still holds. Cheap: meant for an event loop. */
    public boolean known(String authorization) {
        if (!bearer(authorization)) {
            return false;
        }
        var until = good.getIfPresent(Fingerprint.of(token(authorization)));
        return until != null && clock.instant().isBefore(until);
    }

    /** Checks in full; may read keys, so not for an event loop. Empty when the token is good. */
    public Optional<Problem> check(String authorization) {
        if (!bearer(authorization)) {
            return Optional.of(Refusal.TOKEN_INVALID.with("Only the Bearer scheme is taken."));
        }
        var token = token(authorization);
        return switch (verification.of(token)) {
            case Verdict.Good(Instant until) -> {
                var forget = clock.instant().plus(MEMORY);
                good.put(Fingerprint.of(token), until.isBefore(forget) ? until : forget);
                yield Optional.empty();
            }
            case Verdict.Bad(String why) -> Optional.of(Refusal.TOKEN_INVALID.with(why));
            case Verdict.Unknown(String why) -> Optional.of(Refusal.KEYS_UNREACHABLE.with(why));
        };
    }

    private static boolean bearer(String authorization) {
        return authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length());
    }

    private static String token(String authorization) {
        return authorization.substring(SCHEME.length()).strip();
    }
}
