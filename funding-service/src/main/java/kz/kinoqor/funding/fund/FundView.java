package kz.kinoqor.funding.fund;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.util.List;
import java.util.UUID;
import kz.kinoqor.contracts.Source;
import kz.kinoqor.kit.parameter.QueryParameter;
import kz.kinoqor.kit.provenance.CollectionMark;
import kz.kinoqor.kit.rule.OneOf;
import kz.kinoqor.kit.view.Conditions;
import kz.kinoqor.kit.view.Shown;
import kz.kinoqor.kit.view.View;
import kz.kinoqor.kit.vocabulary.Term;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A fund as shown. What is JSON in the database is passed on as it is.
 *
 * @param currency ISO 4217 of its books, if stated
 * @param promises those that stand
 */
@Schema(name = "Fund")
record FundView(
        UUID id,
        long revision,
        String slug,

        @JsonRawValue @Schema(implementation = FundName[].class)
        String names,

        FundKind kind,
        Ownership ownership,
        List<String> disciplines,
        @Nullable String currency,
        @Nullable String collection,

        @JsonRawValue @Nullable @Schema(implementation = Source.class)
        String source,

        @JsonRawValue @Schema(implementation = Promise[].class)
        String promises)
        implements Shown {

    static final View<FundView> VIEW = View.of("fund", FundView.class, "id", """
            select id, revision, slug, names::text, kind, ownership, disciplines, currency, collection,
                   source::text, promises::text
              from fund
            """);

    /**
     * Which funds to list; what is absent does not narrow. Refuses with {@code parameter-invalid} (400) what cannot be
     * meant.
     */
    static Conditions with(
            @Nullable String ownership,
            @Nullable String kind,
            @Nullable String discipline,
            @Nullable String collection) {
        return Conditions.of(
                        "ownership = ?", QueryParameter.canonical("ownership", ownership, OneOf.of(Ownership.class)))
                .and("kind = ?", QueryParameter.canonical("kind", kind, OneOf.of(FundKind.class)))
                .and("disciplines @> array[?::text]", QueryParameter.canonical("discipline", discipline, Term::parse))
                .and("collection = ?", QueryParameter.canonical("collection", collection, CollectionMark::parse));
    }
}
