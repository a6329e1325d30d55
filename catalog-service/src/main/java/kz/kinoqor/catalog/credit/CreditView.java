package kz.kinoqor.catalog.credit;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.util.UUID;
import kz.kinoqor.contracts.Source;
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
        String source) {}
