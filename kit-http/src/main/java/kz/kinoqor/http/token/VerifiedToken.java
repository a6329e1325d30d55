package kz.kinoqor.http.token;

import java.security.Principal;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a verified token says of its bearer.
 *
 * @param subject never blank, without control characters
 * @param roles the claim {@code groups}; empty where it is absent
 * @param until the token holds before this instant; the allowance for clocks that differ is in it
 */
public record VerifiedToken(
        String subject, Set<String> roles, @Nullable UUID org, Instant until) implements Principal {

    public VerifiedToken {
        roles = Set.copyOf(roles);
    }

    @Override
    public String getName() {
        return subject;
    }

    /** The organisation the bearer acts for, if the token names one. */
    public Optional<UUID> organisation() {
        return Optional.ofNullable(org);
    }
}
