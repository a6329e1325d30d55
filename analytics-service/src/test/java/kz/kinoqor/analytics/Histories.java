package kz.kinoqor.analytics;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.IntFunction;
import kz.kinoqor.contracts.Fact;
import kz.kinoqor.contracts.MoneyAmount;
import kz.kinoqor.contracts.Source;
import kz.kinoqor.contracts.catalog.CreditEvent.CreditAgreed;
import kz.kinoqor.contracts.catalog.CreditEvent.CreditProposed;
import kz.kinoqor.contracts.catalog.FilmEvent.FilmDetailsChanged;
import kz.kinoqor.contracts.catalog.FilmEvent.FilmRegistered;
import kz.kinoqor.contracts.catalog.FilmEvent.FilmStageChanged;
import kz.kinoqor.contracts.catalog.FilmEvent.FilmTitleAdded;
import kz.kinoqor.contracts.catalog.Name;
import kz.kinoqor.contracts.catalog.OrganisationEvent.OrganisationDetailsChanged;
import kz.kinoqor.contracts.catalog.OrganisationEvent.OrganisationOwnershipChanged;
import kz.kinoqor.contracts.catalog.OrganisationEvent.OrganisationRegistered;
import kz.kinoqor.contracts.catalog.OrganisationEvent.Seat;
import kz.kinoqor.contracts.catalog.OrganisationEvent.Stake;
import kz.kinoqor.contracts.catalog.SelectionEvent.SelectionRecorded;
import kz.kinoqor.contracts.funding.AwardEvent.AwardAmended;
import kz.kinoqor.contracts.funding.AwardEvent.AwardGranted;
import kz.kinoqor.contracts.funding.AwardEvent.AwardTerminated;
import kz.kinoqor.contracts.funding.FundEvent.FundName;
import kz.kinoqor.contracts.funding.FundEvent.FundPromiseSuperseded;
import kz.kinoqor.contracts.funding.FundEvent.FundPromised;
import kz.kinoqor.contracts.funding.FundEvent.FundRegistered;
import kz.kinoqor.contracts.funding.FundEvent.Promise;

/** Made-up histories: of every subject its facts in order, drawn by chance. */
public final class Histories {

    private static final List<String> KINDS = List.of("FEATURE_FICTION", "SHORT_DOCUMENTARY", "UNKNOWN");
    private static final List<String> YEARS = List.of("2024", "2019?", "2020-05-01", "201X", "unknown");
    private static final List<List<String>> COUNTRIES =
            List.of(List.of(), List.of("KZ"), List.of("KZ", "FR"), List.of("DE", "KZ", "PL"));
    private static final List<String> FORMS = List.of("LLP", "INDIVIDUAL_ENTREPRENEUR", "UNKNOWN");
    private static final List<String> CLASSES = List.of("STATE", "PRIVATE", "FOREIGN", "MIXED");
    private static final List<String> REGIONS = List.of("KZ-75", "KZ-71", "KZ-31");
    private static final Source SOURCE = new Source("a-source", "page 1", "its words", "2025", "B");

    private final Random chance;

    public Histories(Random chance) {
        this.chance = chance;
    }

    public List<Fact> films() {
        return subjects(this::film);
    }

    public List<Fact> organisations() {
        return subjects(this::organisation);
    }

    public List<Fact> fundsAndAwards() {
        var facts = subjects(this::fund);
        facts.addAll(subjects(this::award));
        return facts;
    }

    /** The funds that awards of these histories may be of. */
    public static List<UUID> funds() {
        return List.of(id(3, 0), id(3, 1));
    }

    /** Films and all that goes on in their threads. */
    public List<Fact> threads() {
        var facts = films();
        facts.addAll(subjects(this::award));
        facts.addAll(subjects(this::credit));
        facts.addAll(subjects(number -> List.of(selection(number))));
        return facts;
    }

    public List<Fact> everything() {
        var facts = threads();
        facts.addAll(organisations());
        facts.addAll(subjects(this::fund));
        return facts;
    }

    private List<Fact> film(int number) {
        var id = id(1, number);
        var registered = new FilmRegistered(
                id,
                "film-" + number,
                List.of(new Name("Film " + number, "en", "Latn", "ORIGINAL", null)),
                one(KINDS),
                "IDEA",
                one(YEARS),
                one(COUNTRIES),
                null,
                List.of(),
                chance.nextBoolean() ? "a-set" : null,
                SOURCE);
        return begunWith(registered, step -> switch (chance.nextInt(3)) {
            case 0 -> new FilmTitleAdded(id, new Name("Фильм " + step, "ru", "Cyrl", "ALTERNATIVE", null));
            case 1 -> new FilmDetailsChanged(id, one(KINDS), one(YEARS), one(COUNTRIES), 90, List.of());
            default -> new FilmStageChanged(id, "IDEA", "SHOOTING", "2024-05", null);
        });
    }

    private List<Fact> organisation(int number) {
        var id = id(2, number);
        var registered = new OrganisationRegistered(
                id,
                "organisation-" + number,
                List.of(),
                null,
                one(FORMS),
                stakes(),
                seats(),
                List.of("FILM"),
                null,
                null,
                chance.nextBoolean() ? "a-set" : null,
                null);
        return begunWith(
                registered,
                _ -> chance.nextBoolean()
                        ? new OrganisationOwnershipChanged(id, stakes())
                        : new OrganisationDetailsChanged(
                                id,
                                List.of(),
                                null,
                                one(FORMS),
                                seats(),
                                List.of("FILM_PRODUCTION", "EXHIBITION"),
                                chance.nextBoolean() ? LocalDate.of(2020, 1, 1) : null,
                                chance.nextBoolean() ? LocalDate.of(2025, 1, 1) : null));
    }

    private List<Fact> fund(int number) {
        var id = id(3, number);
        var registered = new FundRegistered(
                id,
                "fund-" + number,
                List.of(new FundName("Fund " + number, "en")),
                "PRIVATE_OEIC",
                "PRIVATE",
                List.of("FILM"),
                "KZT",
                null,
                SOURCE);
        return begunWith(
                registered,
                step -> step == 1
                        ? new FundPromised(id, promise(number, step))
                        : new FundPromiseSuperseded(
                                id, promiseId(number, step - 1), promise(number, step), "a reason"));
    }

    private List<Fact> award(int number) {
        var id = id(4, number);
        var film = id(1, number % 3);
        var fund = id(3, number % 2);
        var granted = new AwardGranted(
                id, film, fund, "GRANT", money(number), "PRIVATE", LocalDate.of(2026, 1, 1 + number), null);
        return begunWith(
                granted,
                step -> chance.nextInt(3) > 0
                        ? new AwardAmended(
                                id,
                                film,
                                fund,
                                money(number),
                                money(step),
                                LocalDate.of(2026, 2, 1 + chance.nextInt(9)),
                                "a reason")
                        : new AwardTerminated(id, film, fund, money(number), LocalDate.of(2026, 3, step), "a reason"));
    }

    private List<Fact> credit(int number) {
        var id = id(5, number);
        var film = id(1, number % 3);
        var proposed = new CreditProposed(id, film, id(6, number), "PERSON", "DIRECTOR", 1, SOURCE);
        return chance.nextBoolean()
                ? List.of(proposed)
                : List.of(proposed, new CreditAgreed(id, film, id(6, number), "PERSON", "DIRECTOR", 1, SOURCE));
    }

    private Fact selection(int number) {
        return new SelectionRecorded(
                id(7, number),
                id(1, number % 3),
                null,
                null,
                "QA",
                "the last film festival in Qatar",
                "SCREENED",
                "unknown",
                "unknown",
                List.of(SOURCE));
    }

    private List<Stake> stakes() {
        return subjects(_ -> List.of(new Stake(
                one(CLASSES),
                chance.nextBoolean() ? "50" : null,
                null,
                one(YEARS),
                chance.nextBoolean() ? "2025" : null)));
    }

    private List<Seat> seats() {
        return subjects(_ -> List.of(new Seat(one(REGIONS), one(YEARS), chance.nextInt(3) == 0 ? "2024-07-14" : null)));
    }

    private static Promise promise(int number, int step) {
        return new Promise(
                promiseId(number, step), "PROJECTS", "15", "20", null, 36, LocalDate.of(2026, 1, step), SOURCE, null);
    }

    private static UUID promiseId(int number, int step) {
        return id(8, number * 100 + step);
    }

    private MoneyAmount money(int number) {
        return new MoneyAmount((number + 1) + "00.50", chance.nextInt(4) == 0 ? "USD" : "KZT");
    }

    private <T> T one(List<T> choices) {
        return choices.get(chance.nextInt(choices.size()));
    }

    /** None to five subjects, each with what is said of it. */
    private <T> List<T> subjects(IntFunction<List<T>> said) {
        var facts = new ArrayList<T>();
        for (int number = 0, many = chance.nextInt(6); number < many; number++) {
            facts.addAll(said.apply(number));
        }
        return facts;
    }

    private List<Fact> begunWith(Fact first, IntFunction<Fact> next) {
        var facts = new ArrayList<>(List.of(first));
        for (int step = 1, many = chance.nextInt(5); step <= many; step++) {
            facts.add(next.apply(step));
        }
        return facts;
    }

    private static UUID id(int kind, int number) {
        return new UUID(0x0190_0000_0000_7000L | kind, 0x8000_0000_0000_0000L | number);
    }
}
