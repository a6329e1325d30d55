package kz.kinoqor.kit.identity;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import java.util.UUID;
import kz.kinoqor.http.token.VerifiedToken;

/** The one who calls, as the verified token says; a header or a body never says it. */
@RequestScoped
public class Caller {

    private final SecurityIdentity identity;

    Caller(SecurityIdentity identity) {
        this.identity = identity;
    }

    /** The token's subject; {@code anonymous} without a token. */
    public String id() {
        return identity.isAnonymous() ? "anonymous" : identity.getPrincipal().getName();
    }

    /** The organisation the caller acts for, if the token names one. */
    public Optional<UUID> organisation() {
        return identity.getPrincipal() instanceof VerifiedToken token ? token.organisation() : Optional.empty();
    }
}
