package kz.kinoqor.analytics.filmthread;

import java.util.Map;
import java.util.Optional;
import kz.kinoqor.analytics.phrase.Phrases;
import kz.kinoqor.contracts.Fact;
import kz.kinoqor.contracts.MoneyAmount;
import kz.kinoqor.contracts.catalog.CreditEvent;
import kz.kinoqor.contracts.catalog.CreditEvent.CreditAgreed;
import kz.kinoqor.contracts.catalog.CreditEvent.CreditDisputed;
import kz.kinoqor.contracts.catalog.CreditEvent.CreditProposed;
import kz.kinoqor.contracts.catalog.FilmEvent;
import kz.kinoqor.contracts.catalog.FilmEvent.FilmDetailsChanged;
import kz.kinoqor.contracts.catalog.FilmEvent.FilmRegistered;
import kz.kinoqor.contracts.catalog.FilmEvent.FilmStageChanged;
import kz.kinoqor.contracts.catalog.FilmEvent.FilmTitleAdded;
import kz.kinoqor.contracts.catalog.SelectionEvent;
import kz.kinoqor.contracts.catalog.SelectionEvent.AwardRecorded;
import kz.kinoqor.contracts.catalog.SelectionEvent.SelectionRecorded;
import kz.kinoqor.contracts.funding.AwardEvent;
import kz.kinoqor.contracts.funding.AwardEvent.AwardAmended;
import kz.kinoqor.contracts.funding.AwardEvent.AwardGranted;
import kz.kinoqor.contracts.funding.AwardEvent.AwardTerminated;
import org.jspecify.annotations.Nullable;

/** Says in a sentence what a fact means, in kk, ru and en. */
final class Summaries {

    private static final Phrases PHRASES = Phrases.named("filmthread");

    private Summaries() {}

    /** Never fails for a fact that nobody has put into words: its type is all that can be said of it then. */
    static Map<String, String> of(ThreadEvent event) {
        return event.fact()
                .flatMap(Summaries::of)
                .orElseGet(() -> PHRASES.say("unknown", Map.of("type", event.type())));
    }

    static Optional<Map<String, String>> of(Fact fact) {
        return switch (fact) {
            case FilmEvent film -> Optional.of(film(film));
            case CreditEvent credit -> Optional.of(credit(credit));
            case SelectionEvent selection -> Optional.of(selection(selection));
            case AwardEvent award -> Optional.of(award(award));
            default -> Optional.empty();
        };
    }

    private static Map<String, String> film(FilmEvent event) {
        return switch (event) {
            case FilmRegistered film ->
                PHRASES.say(
                        "film.registered",
                        Map.of(
                                "title", FilmThread.title(film).orElse(film.slug()),
                                "kind", PHRASES.word("kind", film.kind()),
                                "year", PHRASES.word("year", film.year())));
            case FilmTitleAdded added ->
                PHRASES.say(
                        "film.title-added",
                        Map.of(
                                "title",
                                added.title().text(),
                                "lang",
                                added.title().lang()));
            case FilmDetailsChanged changed ->
                PHRASES.say(
                        "film.details-changed",
                        Map.of(
                                "kind", PHRASES.word("kind", changed.kind()),
                                "year", PHRASES.word("year", changed.year())));
            case FilmStageChanged moved ->
                PHRASES.say(
                        "film.stage-changed",
                        Map.of(
                                "from", PHRASES.word("stage", moved.from()),
                                "to", PHRASES.word("stage", moved.to()),
                                "at", PHRASES.word("date", moved.at())));
        };
    }

    private static Map<String, String> credit(CreditEvent event) {
        return switch (event) {
            case CreditProposed credit ->
                PHRASES.say("credit.proposed", Map.of("role", PHRASES.word("role", credit.role())));
            case CreditAgreed credit ->
                PHRASES.say("credit.agreed", Map.of("role", PHRASES.word("role", credit.role())));
            case CreditDisputed credit -> PHRASES.say("credit.disputed", Map.of("reason", credit.reason()));
        };
    }

    private static Map<String, String> selection(SelectionEvent event) {
        return switch (event) {
            case SelectionRecorded recorded ->
                PHRASES.say(
                        "selection.recorded",
                        Map.of(
                                "result", PHRASES.word("result", recorded.result()),
                                "where", where(recorded.statedAs(), recorded.country()),
                                "year", PHRASES.word("year", recorded.year())));
            case AwardRecorded recorded ->
                PHRASES.say(
                        "selection.award",
                        Map.of(
                                "result", PHRASES.word("result", recorded.result()),
                                "prize",
                                        recorded.prizeName() == null
                                                ? PHRASES.word("prize", "unknown")
                                                : recorded.prizeName(),
                                "where", where(recorded.statedAs(), recorded.country()),
                                "year", PHRASES.word("year", recorded.year())));
        };
    }

    private static Map<String, String> award(AwardEvent event) {
        return switch (event) {
            case AwardGranted granted ->
                PHRASES.say(
                        "award.granted",
                        Map.of("kind", PHRASES.word("award", granted.kind()), "amount", amount(granted.amount())));
            case AwardAmended amended ->
                PHRASES.say(
                        "award.amended",
                        Map.of(
                                "previous", amount(amended.previousAmount()),
                                "amount", amount(amended.amount()),
                                "reason", amended.reason()));
            case AwardTerminated terminated ->
                PHRASES.say(
                        "award.terminated",
                        Map.of("amount", amount(terminated.releasedAmount()), "reason", terminated.reason()));
        };
    }

    /** The words of the source come first: a festival that was only described is not given a name. */
    private static Object where(@Nullable String statedAs, @Nullable String country) {
        if (statedAs != null) {
            return statedAs;
        }
        return country == null ? PHRASES.word("where", "unknown") : country;
    }

    private static String amount(MoneyAmount amount) {
        return amount.amount() + " " + amount.currency();
    }
}
