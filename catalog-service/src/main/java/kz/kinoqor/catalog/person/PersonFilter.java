package kz.kinoqor.catalog.person;

import java.util.Arrays;
import java.util.List;
import kz.kinoqor.kit.parameter.QueryParameter;
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

    /** Refuses with {@code parameter-invalid} (400) what can never match. */
    PersonFilter {
        QueryParameter.read("role", role, Term::parse);
    }

    /** The text under which cursors are signed. */
    List<@Nullable String> values() {
        return Arrays.asList(role, collection, name);
    }
}
