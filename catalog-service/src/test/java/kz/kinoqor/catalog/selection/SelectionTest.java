package kz.kinoqor.catalog.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import kz.kinoqor.contracts.Source;
import kz.kinoqor.contracts.catalog.SelectionEvent;
import kz.kinoqor.kit.id.Ids;
import kz.kinoqor.kit.rule.BrokenRules;
import kz.kinoqor.kit.time.PartialDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SelectionTest {

    private static final UUID ID = new UUID(0, 1);
    private static final Ids IDS = new Ids(Clock.systemUTC());
    private static final UUID FILM = new UUID(0, 2);
    private static final UUID NEXT = new UUID(0, 3);
    private static final Source FIRST = new Source("astana-times-women", null, "in Qatar", null, null);
    private static final Source SECOND = new Source("festival-site", null, null, null, "A");
    private static final Occasion IN_QATAR =
            new Occasion(null, null, "QA", "the last film festival in Qatar", PartialDate.UNKNOWN);

    private final Selection award =
            Selection.record(ID, FILM, IN_QATAR, new Selection.Outcome(Result.WON, "Best Documentary"), List.of(FIRST));

    @Test
    void anAwardOfWhichNoEditionIsStatedIsToldWithoutOne() {
        assertThat(SelectionAnnouncement.of(award, new SelectionChange.Recorded()))
                .isEqualTo(new SelectionEvent.AwardRecorded(
                        ID,
                        FILM,
                        null,
                        null,
                        "QA",
                        "the last film festival in Qatar",
                        "WON",
                        "Best Documentary",
                        "unknown",
                        "unknown",
                        List.of(FIRST)));
    }

    @Test
    void aWinImpliesASelectionOnTheSameOccasion() {
        var implied = award.impliedSelection(NEXT);

        assertThat(implied.isDerived()).isTrue();
        assertThat(SelectionAnnouncement.of(implied, new SelectionChange.Recorded()))
                .isEqualTo(new SelectionEvent.SelectionRecorded(
                        NEXT,
                        FILM,
                        null,
                        null,
                        "QA",
                        "the last film festival in Qatar",
                        "SELECTED",
                        "unknown",
                        "unknown",
                        List.of(FIRST)));
    }

    @Test
    void onlyAWinImpliesASelection() {
        assertThat(Result.values())
                .filteredOn(result -> selection(result).impliesSelection())
                .containsExactly(Result.WON);
    }

    @Test
    void oneMoreSourceIsTheSameAwardWithALongerList() {
        var change = award.add(SECOND).orElseThrow();

        assertThat(SelectionAnnouncement.of(award, change))
                .isInstanceOfSatisfying(
                        SelectionEvent.AwardRecorded.class,
                        told -> assertThat(told.sources()).containsExactly(FIRST, SECOND));
    }

    @Test
    void theSameSourceChangesNothing() {
        assertThat(award.add(FIRST)).isEmpty();
    }

    @Test
    void whatASourceStatesIsNoLongerDerived() {
        var implied = award.impliedSelection(NEXT);

        implied.add(SECOND);

        assertThat(implied.isDerived()).isFalse();
    }

    @Test
    void aYearIsToldWithItsPrecision() {
        var occasion = new Occasion(null, null, "IR", null, PartialDate.parse("2024"));
        var selection = Selection.record(ID, FILM, occasion, new Selection.Outcome(Result.SCREENED, null), List.of());

        assertThat(SelectionAnnouncement.of(selection, new SelectionChange.Recorded()))
                .isInstanceOfSatisfying(SelectionEvent.SelectionRecorded.class, told -> {
                    assertThat(told.year()).isEqualTo("2024");
                    assertThat(told.precision()).isEqualTo("year");
                });
    }

    @Test
    void somethingMustBeStatedOfTheFestival() {
        assertThatThrownBy(() -> read("SELECTED", null, null))
                .isInstanceOf(BrokenRules.class)
                .hasMessage("/festivalId festival-not-stated");
    }

    @Test
    void onlyAnAwardHasAPrize() {
        assertThatThrownBy(() -> read("NOMINATED", "TR", "Best Short"))
                .isInstanceOf(BrokenRules.class)
                .hasMessage("/prizeName prize-without-award");
    }

    @Test
    void anEditionBelongsToAFestival() {
        var request = new NewSelection(null, "SELECTED", null, NEXT, "TR", null, null, null, null);

        assertThatThrownBy(() -> request.read(IDS, FILM))
                .isInstanceOf(BrokenRules.class)
                .hasMessage("/editionId edition-without-festival");
    }

    private static Selection read(String result, @Nullable String country, @Nullable String prize) {
        return new NewSelection(null, result, null, null, country, null, prize, null, null).read(IDS, FILM);
    }

    private static Selection selection(Result result) {
        return Selection.record(ID, FILM, IN_QATAR, new Selection.Outcome(result, null), List.of());
    }
}
