package kz.kinoqor.catalog.credit;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.util.UUID;
import kz.kinoqor.contracts.Source;
import kz.kinoqor.kit.view.Shown;
import kz.kinoqor.kit.view.View;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A credit as shown.
 *
 * @param revision goes into {@code If-Match}
 * @param contributorName the contributor's preferred name
 * @param billing position within the role, from 1
 * @param disputeReason why it is contested, as long as it is
 */
@Schema(name = "Credit")
record CreditView(
        UUID id,
        long revision,
        UUID filmId,
        Contributor.Kind contributorKind,
        UUID contributorId,
        @Nullable String contributorName,
        CreditRole role,
        int billing,
        CreditStatus status,
        @Nullable String disputeReason,

        @JsonRawValue @Nullable @Schema(implementation = Source.class)
        String source)
        implements Shown {

    static final View<CreditView> VIEW = View.of("credit", CreditView.class, "c.id", """
            select c.id, c.revision, c.film_id, c.contributor_kind, c.contributor_id, c.role, c.billing, c.status,
                   c.dispute_reason, c.source::text, coalesce(p.display_name, o.display_name) as contributor_name
              from credit c
              left join person       p on p.id = c.contributor_id and c.contributor_kind = 'PERSON'
              left join organisation o on o.id = c.contributor_id and c.contributor_kind = 'ORGANISATION'
            """);
}
