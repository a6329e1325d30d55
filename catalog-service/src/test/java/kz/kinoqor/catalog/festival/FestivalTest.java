package kz.kinoqor.catalog.festival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import kz.kinoqor.catalog.name.Name;
import kz.kinoqor.contracts.catalog.FestivalEvent;
import kz.kinoqor.kit.id.Ids;
import kz.kinoqor.kit.problem.Refusal;
import kz.kinoqor.kit.rule.BrokenRules;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FestivalTest {

    private static final UUID ID = UUID.fromString("0197a3f2-7c1e-7d50-9b1a-5f0e2c3f9c2a");
    private static final UUID FIRST = UUID.fromString("0197a3f2-7c1e-7d50-9b1a-000000000001");
    private static final UUID SECOND = UUID.fromString("0197a3f2-7c1e-7d50-9b1a-000000000002");
    private static final Ids IDS = new Ids(Clock.systemUTC());

    @Test
    void aFestivalOfWhichOnlyTheCountryIsStatedHasNoName() {
        var festival = festival("ID", null);

        assertThat(festival.displayName()).isNull();
        assertThat(FestivalAnnouncement.registered(festival))
                .isEqualTo(
                        new FestivalEvent.FestivalRegistered(ID, "id-0e2c3f9c2a", List.of(), "ID", null, null, null));
    }

    @Test
    void aFestivalOfWhichNothingIsStatedIsRefused() {
        assertThatThrownBy(() -> festival(null, null))
                .isInstanceOf(BrokenRules.class)
                .hasMessageContaining("festival-not-stated");
    }

    @Test
    void aNamedFestivalIsAddressedByItsName() {
        var names = List.of(new Name.NewName("Cinéma Vérité", "fr", null, "PREFERRED"));

        var festival = new NewFestival(ID, names, "IR", "Tehran", null, null).read(IDS);

        assertThat(festival.slug()).isEqualTo("cinema-verite-0e2c3f9c2a");
        assertThat(festival.displayName()).isEqualTo("Cinéma Vérité");
    }

    @Test
    void anEditionIsToldWithWhatIsKnown() {
        var festival = festival("IR", "Tehran");

        var edition = edition(FIRST, 18, "2024-12-09", null);

        festival.add(edition);

        assertThat(FestivalAnnouncement.editionRegistered(festival, edition))
                .isEqualTo(new FestivalEvent.FestivalEditionRegistered(ID, FIRST, 18, "2024-12-09", "unknown"));
    }

    @Test
    void anEditionIsKnownOnceByItsNumber() {
        var festival = festival("IR", "Tehran");
        festival.add(edition(FIRST, 18, "2024", null));

        assertThatThrownBy(() -> festival.add(edition(SECOND, 18, null, null)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("edition-known");
    }

    @Test
    void editionsOfWhichNoNumberIsStatedMayBeSeveral() {
        var festival = festival("IR", "Tehran");
        festival.add(edition(FIRST, null, "2024", null));

        festival.add(edition(SECOND, null, "2025", null));

        assertThat(festival.editions()).extracting(Edition::id).containsExactly(FIRST, SECOND);
    }

    @Test
    void anEditionThatEndsBeforeItBeginsIsRefused() {
        assertThatThrownBy(() -> edition(FIRST, 0, "2024-12-09", "2024-12-08"))
                .isInstanceOf(BrokenRules.class)
                .hasMessage("/number out-of-range, /end date-interval-reversed");
    }

    private static Festival festival(@Nullable String country, @Nullable String city) {
        return new NewFestival(ID, null, country, city, null, null).read(IDS);
    }

    private static Edition edition(UUID id, @Nullable Integer number, @Nullable String start, @Nullable String end) {
        return new Edition.NewEdition(id, number, start, end).read(IDS);
    }
}
