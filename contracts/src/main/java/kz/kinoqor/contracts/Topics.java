package kz.kinoqor.contracts;

import java.util.List;
import kz.kinoqor.contracts.catalog.CreditEvent;
import kz.kinoqor.contracts.catalog.FestivalEvent;
import kz.kinoqor.contracts.catalog.FilmEvent;
import kz.kinoqor.contracts.catalog.OrganisationEvent;
import kz.kinoqor.contracts.catalog.PersonEvent;
import kz.kinoqor.contracts.catalog.SelectionEvent;
import kz.kinoqor.contracts.funding.AwardEvent;
import kz.kinoqor.contracts.funding.FundEvent;

/** Every topic of the suite. */
public final class Topics {

    private static final String CATALOG = "/kinoqor/catalog";
    private static final String FUNDING = "/kinoqor/funding";

    public static final Topic FILMS = new Topic("kinoqor.catalog.films", CATALOG, FilmEvent.class);
    public static final Topic PEOPLE = new Topic("kinoqor.catalog.people", CATALOG, PersonEvent.class);
    public static final Topic CREDITS = new Topic("kinoqor.catalog.credits", CATALOG, CreditEvent.class);
    public static final Topic ORGANISATIONS =
            new Topic("kinoqor.catalog.organisations", CATALOG, OrganisationEvent.class);
    public static final Topic FESTIVALS = new Topic("kinoqor.catalog.festivals", CATALOG, FestivalEvent.class);
    public static final Topic SELECTIONS = new Topic("kinoqor.catalog.selections", CATALOG, SelectionEvent.class);
    public static final Topic FUNDS = new Topic("kinoqor.funding.funds", FUNDING, FundEvent.class);
    public static final Topic AWARDS = new Topic("kinoqor.funding.awards", FUNDING, AwardEvent.class);

    private static final List<Topic> ALL =
            List.of(FILMS, PEOPLE, CREDITS, ORGANISATIONS, FESTIVALS, SELECTIONS, FUNDS, AWARDS);

    private Topics() {}

    public static List<Topic> all() {
        return ALL;
    }

    /** The topic that carries facts of this class. */
    public static Topic of(Class<? extends Fact> fact) {
        return ALL.stream()
                .filter(topic -> topic.facts().isAssignableFrom(fact))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no topic carries " + fact.getName()));
    }
}
