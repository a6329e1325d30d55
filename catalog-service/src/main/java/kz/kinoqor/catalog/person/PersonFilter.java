package kz.kinoqor.catalog.person;

import java.util.Arrays;
import java.util.List;
import kz.kinoqor.catalog.name.Wording;
import kz.kinoqor.kit.parameter.QueryParameter;
import kz.kinoqor.kit.provenance.CollectionMark;
import kz.kinoqor.kit.text.Text;
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

    /** Reads what can be meant, and refuses the rest with {@code parameter-invalid} (400). */
    PersonFilter {
        role = QueryParameter.canonical("role", role, Term::parse);
        collection = QueryParameter.canonical("collection", collection, CollectionMark::parse);
        name = QueryParameter.canonical("name", name, Text.line(Wording.LONGEST));
    }

    /** The text under which cursors are signed. */
    List<@Nullable String> values() {
        return Arrays.asList(role, collection, name);
    }
}
