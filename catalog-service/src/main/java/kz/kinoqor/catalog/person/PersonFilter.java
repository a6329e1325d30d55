package kz.kinoqor.catalog.person;

import kz.kinoqor.catalog.name.Wording;
import kz.kinoqor.kit.parameter.QueryParameter;
import kz.kinoqor.kit.provenance.CollectionMark;
import kz.kinoqor.kit.text.Text;
import kz.kinoqor.kit.view.Conditions;
import kz.kinoqor.kit.vocabulary.Term;
import org.jspecify.annotations.Nullable;

/**
 * Which people to list; what is absent does not narrow.
 *
 * @param name the beginning of the name that is shown, in any case
 */
record PersonFilter(
        @Nullable String role,
        @Nullable String collection,
        @Nullable String name) {

    /** From the beginning of a name up to the last character there can be behind it: a stretch of the index. */
    private static final String NAME_BEGINS = """
            lower(p.display_name) ~>=~ lower(?) and lower(p.display_name) ~<~ (lower(?) || chr(1114111))""";

    /** Reads what can be meant, and refuses the rest with {@code parameter-invalid} (400). */
    PersonFilter {
        role = QueryParameter.canonical("role", role, Term::parse);
        collection = QueryParameter.canonical("collection", collection, CollectionMark::parse);
        name = QueryParameter.canonical("name", name, Text.line(Wording.LONGEST));
    }

    Conditions conditions() {
        return Conditions.of("p.roles @> array[?::text]", role)
                .and("p.collection = ?", collection)
                .and(NAME_BEGINS, name);
    }
}
