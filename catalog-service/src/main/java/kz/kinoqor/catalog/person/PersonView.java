package kz.kinoqor.catalog.person;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.util.List;
import java.util.UUID;
import kz.kinoqor.catalog.identifier.StatedIdentifier;
import kz.kinoqor.catalog.name.Name;
import kz.kinoqor.catalog.name.Wording;
import kz.kinoqor.contracts.Source;
import kz.kinoqor.kit.parameter.QueryParameter;
import kz.kinoqor.kit.provenance.CollectionMark;
import kz.kinoqor.kit.text.Text;
import kz.kinoqor.kit.view.Conditions;
import kz.kinoqor.kit.view.Listed;
import kz.kinoqor.kit.view.Shown;
import kz.kinoqor.kit.view.View;
import kz.kinoqor.kit.vocabulary.Term;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A person as shown. What the database keeps as JSON is passed on as it is.
 *
 * @param revision goes into {@code If-Match}
 * @param displayName the first preferred name
 */
@Schema(name = "Person")
record PersonView(
        UUID id,
        long revision,
        String slug,
        String displayName,
        @JsonRawValue @Schema(implementation = Name[].class) String names,
        List<String> roles,

        @JsonRawValue @Schema(implementation = StatedIdentifier[].class)
        String identifiers,

        @Nullable String collection,

        @JsonRawValue @Nullable @Schema(implementation = Source.class)
        String source)
        implements Shown {

    static final View<PersonView> VIEW = View.of("person", PersonView.class, "p.id", """
            select p.id, p.revision, p.slug, p.display_name, p.names::text, p.roles, p.identifiers::text,
                   p.collection, p.source::text
              from person p
            """);

    /** From the beginning of a name up to the last character there can be behind it: a stretch of the index. */
    private static final String NAME_BEGINS = """
            lower(p.display_name) ~>=~ lower(?) and lower(p.display_name) ~<~ (lower(?) || chr(1114111))""";

    /**
     * Which people to list; what is absent does not narrow. Refuses with {@code parameter-invalid} (400) what cannot be
     * meant.
     *
     * @param name the beginning of the name that is shown, in any case
     */
    static Conditions with(@Nullable String role, @Nullable String collection, @Nullable String name) {
        return Conditions.of("p.roles @> array[?::text]", QueryParameter.canonical("role", role, Term::parse))
                .and("p.collection = ?", QueryParameter.canonical("collection", collection, CollectionMark::parse))
                .and(NAME_BEGINS, QueryParameter.canonical("name", name, Text.line(Wording.LONGEST)));
    }

    /**
     * A credit as a line of its person.
     *
     * @param title the film's original title
     * @param year EDTF, as stated; {@code unknown} where nobody says
     */
    @Schema(name = "PersonCredit")
    record CreditLine(UUID creditId, UUID filmId, String title, String year, String role, int billing, String status)
            implements Listed {

        static final View<CreditLine> VIEW = View.of("credit", CreditLine.class, "c.id", """
                select c.id as credit_id, c.film_id, c.role, c.billing, c.status, f.year,
                       jsonb_path_query_first(f.titles, '$[*] ? (@.kind == "ORIGINAL")') ->> 'text' as title
                  from credit c
                  join film f on f.id = c.film_id
                """);

        @Override
        public UUID id() {
            return creditId;
        }
    }
}
