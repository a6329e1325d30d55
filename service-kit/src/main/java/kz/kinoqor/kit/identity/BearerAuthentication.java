package kz.kinoqor.kit.identity;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.security.spi.runtime.BlockingSecurityExecutor;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import kz.kinoqor.http.token.AccessTokens;
import kz.kinoqor.http.token.Verdict;
import kz.kinoqor.http.token.VerifiedToken;
import kz.kinoqor.kit.problem.RequestProblem;

/** Makes a verified bearer token the identity of its request. Asked only where an operation wants to know who calls. */
@Singleton
class BearerAuthentication implements HttpAuthenticationMechanism {

    private final AccessTokens tokens;
    private final BlockingSecurityExecutor workers;

    BearerAuthentication(AccessTokens tokens, BlockingSecurityExecutor workers) {
        this.tokens = tokens;
        this.workers = workers;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager providers) {
        var headers = context.request().headers().getAll(HttpHeaderNames.AUTHORIZATION);
        return switch (headers.size()) {
            case 0 -> Uni.createFrom().nullItem();
            case 1 -> identity(headers.getFirst());
            default ->
                Uni.createFrom()
                        .failure(new AuthenticationFailedException("There is more than one Authorization header."));
        };
    }

    private Uni<SecurityIdentity> identity(String authorization) {
        return tokens.known(authorization)
                .map(token -> Uni.createFrom().item(identity(token)))
                .orElseGet(() -> check(authorization));
    }

    /** A signature costs more than an event loop has time for. */
    private Uni<SecurityIdentity> check(String authorization) {
        return workers.executeBlocking(() -> tokens.check(authorization))
                .chain(verdict -> Uni.createFrom().completionStage(verdict))
                .map(BearerAuthentication::identity);
    }

    private static SecurityIdentity identity(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Good(VerifiedToken token) -> identity(token);
            case Verdict.Bad(String why) -> throw new AuthenticationFailedException(why);
            case Verdict.Undecided(String why) -> throw new RequestProblem.TemporarilyUnavailable(why).refuse();
        };
    }

    private static SecurityIdentity identity(VerifiedToken token) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(token)
                .addRoles(token.roles())
                .build();
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        return Uni.createFrom()
                .item(new ChallengeData(
                        HttpResponseStatus.UNAUTHORIZED.code(), HttpHeaderNames.WWW_AUTHENTICATE, "Bearer"));
    }
}
