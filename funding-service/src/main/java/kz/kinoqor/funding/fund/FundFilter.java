package kz.kinoqor.funding.fund;

import kz.kinoqor.kit.parameter.QueryParameter;
import kz.kinoqor.kit.provenance.CollectionMark;
import kz.kinoqor.kit.rule.OneOf;
import kz.kinoqor.kit.view.Conditions;
import kz.kinoqor.kit.vocabulary.Term;
import org.jspecify.annotations.Nullable;

/** Which funds to list; what is absent does not narrow. */
record FundFilter(
        @Nullable String ownership,
        @Nullable String kind,
        @Nullable String discipline,
        @Nullable String collection) {

    /** Reads what can be meant, and refuses the rest with {@code parameter-invalid} (400). */
    FundFilter {
        ownership = QueryParameter.canonical("ownership", ownership, OneOf.of(Ownership.class));
        kind = QueryParameter.canonical("kind", kind, OneOf.of(FundKind.class));
        discipline = QueryParameter.canonical("discipline", discipline, Term::parse);
        collection = QueryParameter.canonical("collection", collection, CollectionMark::parse);
    }

    Conditions conditions() {
        return Conditions.of("ownership = ?", ownership)
                .and("kind = ?", kind)
                .and("disciplines @> array[?::text]", discipline)
                .and("collection = ?", collection);
    }
}
