package kz.kinoqor.contracts.catalog;

import java.util.UUID;
import kz.kinoqor.contracts.EventType;
import kz.kinoqor.contracts.Fact;
import kz.kinoqor.contracts.Source;
import org.jspecify.annotations.Nullable;

/** Who did what on a film. Topic {@code kinoqor.catalog.credits}; the thread is the film's. */
public sealed interface CreditEvent extends Fact {

    UUID creditId();

    UUID filmId();

    @Override
    default UUID subject() {
        return creditId();
    }

    @Override
    default UUID thread() {
        return filmId();
    }

    /**
     * A credit was put forward and awaits agreement.
     *
     * @param contributorId the person or organisation
     * @param contributorKind PERSON or ORGANISATION
     * @param role DIRECTOR, WRITER, PRODUCER, CINEMATOGRAPHER, EDITOR, COMPOSER, CAST or PRODUCTION_COMPANY
     * @param billing position within its role, from 1
     */
    @EventType("kz.kinoqor.catalog.credit.proposed.v1")
    record CreditProposed(
            UUID creditId,
            UUID filmId,
            UUID contributorId,
            String contributorKind,
            String role,
            int billing,
            @Nullable Source source)
            implements CreditEvent {}

    /** A credit stands. Carries all of it, since it may be the first that is heard of it. */
    @EventType("kz.kinoqor.catalog.credit.agreed.v1")
    record CreditAgreed(
            UUID creditId,
            UUID filmId,
            UUID contributorId,
            String contributorKind,
            String role,
            int billing,
            @Nullable Source source)
            implements CreditEvent {}

    /** Somebody contests a credit. */
    @EventType("kz.kinoqor.catalog.credit.disputed.v1")
    record CreditDisputed(UUID creditId, UUID filmId, String reason) implements CreditEvent {}
}
