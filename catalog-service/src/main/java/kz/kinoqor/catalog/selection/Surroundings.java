package kz.kinoqor.catalog.selection;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import kz.kinoqor.kit.query.Queries;
import kz.kinoqor.kit.register.RegisterProblem;
import kz.kinoqor.kit.rule.BrokenRule;
import kz.kinoqor.kit.rule.Findings;

/** The records of other rooms that a selection speaks of. */
@ApplicationScoped
class Surroundings {

    private static final String FILM = """
            select id
              from film
             where id = ?
            """;
    private static final String HOLD_FILM = FILM + """
               for no key update
            """;
    private static final String EDITION = """
            select exists (select from jsonb_array_elements(f.editions) as e
                            where e ->> 'id' = ?)
              from festival f
             where f.id = ?
            """;

    private final Queries queries;

    Surroundings(Queries queries) {
        this.queries = queries;
    }

    /** Refuses with {@code film-unknown} (404). */
    void require(UUID filmId) {
        find(FILM, filmId);
    }

    /**
     * Holds the film until the transaction ends: of two requests that record the same award the second sees the first.
     * Refuses with {@code film-unknown} (404).
     */
    void hold(UUID filmId) {
        find(HOLD_FILM, filmId);
    }

    /** Refuses with {@code content-invalid} (422) a festival or an edition that is not in the register. */
    void require(Occasion occasion) {
        var festivalId = occasion.festivalId();
        if (festivalId == null) {
            return;
        }
        var editionId = occasion.editionId();
        var findings = new Findings();
        queries.first(EDITION, row -> row.getBoolean(1), editionId == null ? null : editionId.toString(), festivalId)
                .ifPresentOrElse(
                        hasEdition -> {
                            if (editionId != null && !hasEdition) {
                                findings.note(
                                        "/editionId", BrokenRule.of("edition-not-registered", "given", editionId));
                            }
                        },
                        () -> findings.note(
                                "/festivalId", BrokenRule.of("festival-not-registered", "given", festivalId)));
        findings.refuseIfAny();
    }

    private void find(String statement, UUID filmId) {
        if (queries.first(statement, row -> filmId, filmId).isEmpty()) {
            throw new RegisterProblem.Unknown("film", filmId).refuse();
        }
    }
}
