package kz.kinoqor.catalog.credit;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import kz.kinoqor.kit.query.Queries;
import kz.kinoqor.kit.register.Register;
import kz.kinoqor.kit.register.RegisterProblem;
import org.jspecify.annotations.Nullable;

/** The credits of the register. */
@ApplicationScoped
class Credits extends Register<Credit> {

    /** The lock makes the credits of one film come in one after another, so that two never take the same billing. */
    private static final String LOCK_FILM = """
            select id
              from film
             where id = ?
               for no key update
            """;

    private static final String PERSON = """
            select id
              from person
             where id = ?
            """;
    private static final String ORGANISATION = """
            select id
              from organisation
             where id = ?
            """;
    private static final String NEXT_BILLING = """
            select coalesce(max(billing), 0) + 1 as billing
              from credit
             where film_id = ? and role = ?
            """;

    private final Queries queries;

    Credits(Queries queries) {
        this.queries = queries;
    }

    /**
     * Finds the line of the film that a credit is to take: the billing that is wanted, or the next free one. Until the
     * transaction ends nobody else finds one on this film. Refuses with {@code film-unknown} (404) or {@code
     * billing-taken} (409).
     */
    Credit.Place place(UUID filmId, CreditRole role, @Nullable Integer billing) {
        var _ = queries.first(LOCK_FILM, row -> row.getObject("id", UUID.class), filmId)
                .orElseThrow(() -> new RegisterProblem.Unknown("film", filmId).refuse());
        if (billing == null) {
            int next = queries.first(NEXT_BILLING, row -> row.getInt("billing"), filmId, role.name())
                    .orElseThrow();
            return new Credit.Place(filmId, role, next);
        }
        if (count("filmId = ?1 and role = ?2 and billing = ?3", filmId, role, billing) > 0) {
            throw new CreditProblem.BillingTaken(role.name(), billing).refuse();
        }
        return new Credit.Place(filmId, role, billing);
    }

    /** Refuses with {@code contributor-unknown} (422). */
    void mustKnow(Contributor contributor) {
        var lookUp = contributor.kind() == Contributor.Kind.PERSON ? PERSON : ORGANISATION;
        var _ = queries.first(lookUp, row -> row.getObject("id", UUID.class), contributor.id())
                .orElseThrow(() ->
                        new CreditProblem.ContributorUnknown(contributor.kind().name(), contributor.id()).refuse());
    }
}
