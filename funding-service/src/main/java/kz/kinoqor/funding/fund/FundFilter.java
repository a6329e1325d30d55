package kz.kinoqor.funding.fund;

import java.util.Arrays;
import java.util.List;
import kz.kinoqor.kit.parameter.QueryParameter;
import kz.kinoqor.kit.rule.OneOf;
import kz.kinoqor.kit.vocabulary.Term;
import org.jspecify.annotations.Nullable;

/** Which funds to list; what is absent does not narrow. */
record FundFilter(
        @Nullable String ownership,
        @Nullable String kind,
        @Nullable String discipline,
        @Nullable String collection) {

    /** Refuses with {@code parameter-invalid} (400) what can never match. */
    FundFilter {
        QueryParameter.read("ownership", ownership, OneOf.of(Ownership.class));
        QueryParameter.read("kind", kind, OneOf.of(FundKind.class));
        QueryParameter.read("discipline", discipline, Term::parse);
    }

    /** The text under which cursors are signed. */
    List<@Nullable String> values() {
        return Arrays.asList(ownership, kind, discipline, collection);
    }
}
