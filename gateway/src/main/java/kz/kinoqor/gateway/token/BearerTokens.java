package kz.kinoqor.gateway.token;

import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import kz.kinoqor.gateway.problem.Problem;
import kz.kinoqor.gateway.problem.Refusal;
import kz.kinoqor.http.token.AccessTokens;
import kz.kinoqor.http.token.Verdict;

/** Says of the {@code Authorization} header what a gateway needs to know: pass, or a problem. */
@Singleton
public class BearerTokens {

    private final AccessTokens tokens;

    BearerTokens(AccessTokens tokens) {
        this.tokens = tokens;
    }

    /** True for a token that was checked before and still holds. Cheap: meant for an event loop. */
    public boolean known(String authorization) {
        return tokens.known(authorization).isPresent();
    }

    /**
     * Checks in full, which costs a signature, so not for an event loop. Ends empty when the token is good; some seconds
     * later when the issuer's keys have to be read again first, and that wait holds no thread.
     */
    public CompletionStage<Optional<Problem>> check(String authorization) {
        return tokens.check(authorization).thenApply(BearerTokens::problem);
    }

    private static Optional<Problem> problem(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Good good -> Optional.empty();
            case Verdict.Bad(String why) -> Optional.of(Refusal.TOKEN_INVALID.with(why));
            case Verdict.Undecided(String why) -> Optional.of(Refusal.KEYS_UNREACHABLE.with(why));
        };
    }
}
