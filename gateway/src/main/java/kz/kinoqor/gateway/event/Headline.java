package kz.kinoqor.gateway.event;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import kz.kinoqor.contracts.Fact;
import kz.kinoqor.contracts.MoneyAmount;
import kz.kinoqor.contracts.catalog.CreditEvent;
import kz.kinoqor.contracts.catalog.FestivalEvent;
import kz.kinoqor.contracts.catalog.FilmEvent;
import kz.kinoqor.contracts.catalog.Name;
import kz.kinoqor.contracts.catalog.OrganisationEvent;
import kz.kinoqor.contracts.catalog.PersonEvent;
import kz.kinoqor.contracts.catalog.SelectionEvent;
import kz.kinoqor.contracts.funding.AwardEvent;
import kz.kinoqor.contracts.funding.FundEvent;
import kz.kinoqor.gateway.language.Figures;
import kz.kinoqor.gateway.language.Language;
import org.jspecify.annotations.Nullable;

/**
 * The few words that tell one event from the next: a title, a name, a sum.
 *
 * @param lang BCP 47 language of the words, null where they are none of any language
 */
public record Headline(String text, @Nullable String lang) {

    public static Optional<Headline> of(Fact fact, Language language) {
        return switch (fact) {
            case FilmEvent film -> film(film, language);
            case PersonEvent.PersonRegistered person -> named(person.names(), language);
            case PersonEvent.PersonDetailsChanged person -> named(person.names(), language);
            case OrganisationEvent.OrganisationRegistered organisation -> named(organisation.names(), language);
            case OrganisationEvent.OrganisationDetailsChanged organisation -> named(organisation.names(), language);
            case FestivalEvent.FestivalRegistered festival -> named(festival.names(), language);
            case CreditEvent.CreditProposed credit -> code("role", credit.role(), language);
            case CreditEvent.CreditAgreed credit -> code("role", credit.role(), language);
            case SelectionEvent.SelectionRecorded selection -> code("result", selection.result(), language);
            case SelectionEvent.AwardRecorded prize -> bare(prize.prizeName());
            case AwardEvent.AwardGranted award -> money(award.amount(), language);
            case AwardEvent.AwardAmended award -> money(award.amount(), language);
            case AwardEvent.AwardTerminated award -> money(award.releasedAmount(), language);
            case FundEvent.FundRegistered fund -> fund(fund.names(), language);
            case FundEvent.FundPromised fund -> promise(fund.promise(), language);
            case FundEvent.FundPromiseSuperseded fund -> promise(fund.promise(), language);
            default -> Optional.empty();
        };
    }

    private static Optional<Headline> film(FilmEvent film, Language language) {
        return switch (film) {
            case FilmEvent.FilmRegistered registered -> named(registered.titles(), language);
            case FilmEvent.FilmTitleAdded added -> Optional.of(of(added.title()));
            case FilmEvent.FilmStageChanged moved ->
                bare(EventWords.code("stage", moved.from(), language)
                        + " \u2192 "
                        + EventWords.code("stage", moved.to(), language));
            case FilmEvent.FilmDetailsChanged changed -> Optional.empty();
        };
    }

    /** In the reader's language where there is such a name, otherwise the first, which is the original one. */
    private static Optional<Headline> named(List<Name> names, Language language) {
        return names.stream()
                .filter(name -> name.lang().split("-", 2)[0].equals(language.code()))
                .findFirst()
                .or(() -> names.stream().findFirst())
                .map(Headline::of);
    }

    private static Headline of(Name name) {
        return new Headline(name.text(), name.lang());
    }

    private static Optional<Headline> fund(List<FundEvent.FundName> names, Language language) {
        return names.stream()
                .filter(name -> name.lang().equals(language.code()))
                .findFirst()
                .or(() -> names.stream().findFirst())
                .map(name -> new Headline(name.text(), name.lang()));
    }

    private static Optional<Headline> promise(FundEvent.Promise promise, Language language) {
        if (promise.currency() != null) {
            return money(new MoneyAmount(promise.min(), promise.currency()), language);
        }
        var most = promise.max();
        return bare(most == null || most.equals(promise.min()) ? promise.min() : promise.min() + "\u2013" + most);
    }

    private static Optional<Headline> money(MoneyAmount amount, Language language) {
        try {
            return bare(Figures.in(language).money(new BigDecimal(amount.amount()), amount.currency()));
        } catch (NumberFormatException odd) {
            return Optional.empty();
        }
    }

    private static Optional<Headline> code(String set, String code, Language language) {
        return bare(EventWords.code(set, code, language));
    }

    private static Optional<Headline> bare(@Nullable String text) {
        return text == null ? Optional.empty() : Optional.of(new Headline(text, null));
    }
}
