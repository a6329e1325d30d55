package kz.kinoqor.analytics.filmthread;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.kinoqor.contracts.catalog.FilmEvent.FilmRegistered;
import kz.kinoqor.contracts.catalog.FilmEvent.FilmStageChanged;
import kz.kinoqor.contracts.catalog.Name;
import kz.kinoqor.contracts.catalog.SelectionEvent.AwardRecorded;
import org.junit.jupiter.api.Test;

class SummariesTest {

    private static final UUID FILM = new UUID(0, 1);

    @Test
    void namesTheOriginalTitleAndSaysWhatIsNotKnown() {
        var summary = Summaries.of(new FilmRegistered(
                FILM,
                "ander-3f9c2a",
                List.of(
                        new Name("Andre", "en", "Latn", "ALTERNATIVE", null),
                        new Name("Ander", "und", "Latn", "ORIGINAL", null)),
                "SHORT_DOCUMENTARY",
                "COMPLETED",
                "unknown",
                List.of("KZ"),
                15,
                List.of(),
                null,
                null));

        assertThat(summary.orElseThrow())
                .isEqualTo(Map.of(
                        "en", "Registered: “Ander”, short documentary, year unknown",
                        "ru", "Внесён в реестр: «Ander», короткометражный документальный фильм, год неизвестен",
                        "kk", "Тізілімге енгізілді: «Ander», қысқаметражды деректі фильм, жылы белгісіз"));
    }

    @Test
    void usesTheWordsOfTheSourceForAFestivalThatNobodyNames() {
        var summary = Summaries.of(new AwardRecorded(
                new UUID(0, 2),
                FILM,
                null,
                null,
                "QA",
                "the last film festival in Qatar",
                "WON",
                "Best Documentary Award",
                "unknown",
                "unknown",
                List.of()));

        assertThat(summary.orElseThrow())
                .containsEntry(
                        "en",
                        "At a festival: won, Best Documentary Award, the last film festival in Qatar, year unknown");
    }

    @Test
    void keepsAWordThatItDoesNotKnowAsItStands() {
        var summary = Summaries.of(new FilmStageChanged(FILM, "SHOOTING", "RESHOOTING", "2026-05", null));

        assertThat(summary.orElseThrow()).containsEntry("en", "Stage: shooting → RESHOOTING, 2026-05");
    }
}
