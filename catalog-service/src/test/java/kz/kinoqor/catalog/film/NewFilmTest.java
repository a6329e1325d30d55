package kz.kinoqor.catalog.film;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.util.UUID;
import kz.kinoqor.kit.id.Ids;
import kz.kinoqor.kit.place.Places;
import kz.kinoqor.kit.place.Regions;
import kz.kinoqor.kit.rule.BrokenRules;
import kz.kinoqor.kit.time.BusinessDays;
import org.assertj.core.api.ListAssert;
import org.junit.jupiter.api.Test;

class NewFilmTest {

    private static final Places PLACES = new Places(new Regions(BusinessDays.of(Clock.systemUTC())));

    private static final Ids IDS = new Ids(Clock.systemUTC());

    @Test
    void aFilmOfWhichLittleIsKnownIsTakenWithWhatIsKnown() {
        var film = read("""
                {"id": "0197a3f2-7c1e-7d50-9b1a-5f0e2c3f9c2a", "kind": "SHORT_FICTION",
                 "titles": [{"text": "Rescue Masha", "lang": "en", "kind": "ORIGINAL"}]}
                """);

        assertThat(film.slug()).isEqualTo("rescue-masha-0e2c3f9c2a");
        assertThat(film.stage()).isEqualTo(FilmStage.UNKNOWN);
        assertThat(film.year()).isEqualTo("unknown");
        assertThat(film.yearNumber()).isNull();
        assertThat(film.countries()).isEmpty();
    }

    @Test
    void aLongTitleWithCommasIsOneTitle() {
        var film = read("""
                {"titles": [{"text": "Gingerbread for Her Father, My Great-Grandfather, Her Grandfather",
                             "lang": "en", "kind": "ORIGINAL"}], "kind": "FEATURE_DOCUMENTARY"}
                """);

        assertThat(film.titles())
                .extracting(Title::text)
                .containsExactly("Gingerbread for Her Father, My Great-Grandfather, Her Grandfather");
    }

    @Test
    void aTitleThatIsANumberIsATitle() {
        var film = read("""
                {"titles": [{"text": "1408", "lang": "en", "kind": "ORIGINAL"}], "kind": "FEATURE_FICTION"}
                """);

        assertThat(film.titles()).extracting(Title::script).containsExactly("Zyyy");
    }

    @Test
    void anIdOfTheSendersChoiceIsKept() {
        var chosen = UUID.fromString("0197a3f2-7c1e-7d50-9b1a-000000000001");

        var film = read("""
                {"id": "%s", "titles": [{"text": "Ander", "lang": "en", "kind": "ORIGINAL"}], "kind": "HYBRID"}
                """.formatted(chosen));

        assertThat(film.id()).isEqualTo(chosen);
    }

    @Test
    void everythingWrongIsSaidAtOnce() {
        refusals("""
                {"titles": [{"text": "Ander", "lang": "kz", "kind": "ORIGINAL"},
                            {"text": "Андер", "lang": "kk", "script": "Latn", "kind": "ORIGINAL"}],
                 "kind": "OPERA", "stage": "DREAM", "year": "2024-13", "countries": ["KZ", "SU"],
                 "runtimeMinutes": 0, "identifiers": [{"scheme": "EIDR", "value": "10.5240/7EC7-228A-510A-053E-CBB8-K"}],
                 "collection": "Not A Mark", "source": {"reliability": "Z"}}
                """)
                .containsExactlyInAnyOrder(
                        "/titles/0/lang language-mistaken",
                        "/titles/1/script script-mismatch",
                        "/titles one-original-title",
                        "/kind choice-unknown",
                        "/stage choice-unknown",
                        "/year date-impossible",
                        "/countries/1 country-formerly-used",
                        "/runtimeMinutes out-of-range",
                        "/identifiers/0/value identifier-check-digit",
                        "/collection collection-malformed",
                        "/source/id required",
                        "/source/reliability choice-unknown");
    }

    @Test
    void aFilmWithoutAnythingSaysWhatItNeeds() {
        refusals("{}").containsExactlyInAnyOrder("/titles one-original-title", "/kind required");
    }

    @Test
    void anIdentifierOfAPersonIsNoneOfAFilm() {
        refusals("""
                {"titles": [{"text": "Ander", "lang": "en", "kind": "ORIGINAL"}], "kind": "HYBRID",
                 "identifiers": [{"scheme": "IMDB", "value": "nm0000017"}]}
                """).containsExactly("/identifiers/0/value identifier-not-for-this");
    }

    private static Film read(String json) {
        try {
            return new ObjectMapper().readValue(json, NewFilm.class).read(IDS, PLACES);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    private static ListAssert<String> refusals(String json) {
        var refusal = catchThrowableOfType(BrokenRules.class, () -> read(json));
        return assertThat(refusal.errors().stream()
                .map(error -> error.pointer() + " " + error.code())
                .toList());
    }
}
