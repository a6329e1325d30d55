package kz.kinoqor.funding.fund;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import kz.kinoqor.kit.query.Queries;
import kz.kinoqor.kit.revision.Tagged;

/** Funds for reading: one statement a request, no entities. */
@ApplicationScoped
class FundViews {

    private static final String PROMISES = """
            select revision, promises::text, history::text
              from fund
             where id = ?
            """;

    private final Queries queries;

    FundViews(Queries queries) {
        this.queries = queries;
    }

    Optional<Tagged<PromisesView>> promises(UUID id) {
        return queries.first(
                PROMISES,
                row -> Tagged.of(
                        new PromisesView(id, row.getString("promises"), row.getString("history")),
                        row.getLong("revision")),
                id);
    }
}
