package kz.kinoqor.contracts;

import java.util.List;
import java.util.stream.Stream;
import kz.kinoqor.contracts.catalog.CreditEvent;
import kz.kinoqor.contracts.catalog.FestivalEvent;
import kz.kinoqor.contracts.catalog.FilmEvent;
import kz.kinoqor.contracts.catalog.OrganisationEvent;
import kz.kinoqor.contracts.catalog.PersonEvent;
import kz.kinoqor.contracts.catalog.SelectionEvent;
import kz.kinoqor.contracts.funding.AwardEvent;
import kz.kinoqor.contracts.funding.FundEvent;

/**
 * Every topic of the suite. Partitions are how many processes can share the work of one consumer; each that a batch
 * touches costs a row, a marker and an answer. So there are twelve where a country's films are, and few where little
 * happens.
 */
public final class Topics {

    private static final String CATALOG = "/kinoqor/catalog";
    private static final String FUNDING = "/kinoqor/funding";

    public static final Topic FILMS = new Topic("kinoqor.catalog.films", CATALOG, FilmEvent.class, 12);
    public static final Topic PEOPLE = new Topic("kinoqor.catalog.people", CATALOG, PersonEvent.class, 6);
    public static final Topic CREDITS = new Topic("kinoqor.catalog.credits", CATALOG, CreditEvent.class, 6);
    public static final Topic ORGANISATIONS =
            new Topic("kinoqor.catalog.organisations", CATALOG, OrganisationEvent.class, 3);
    public static final Topic FESTIVALS = new Topic("kinoqor.catalog.festivals", CATALOG, FestivalEvent.class, 3);
    public static final Topic SELECTIONS = new Topic("kinoqor.catalog.selections", CATALOG, SelectionEvent.class, 6);
    public static final Topic FUNDS = new Topic("kinoqor.funding.funds", FUNDING, FundEvent.class, 3);
    public static final Topic AWARDS = new Topic("kinoqor.funding.awards", FUNDING, AwardEvent.class, 6);

    private static final List<Topic> ALL =
            List.of(FILMS, PEOPLE, CREDITS, ORGANISATIONS, FESTIVALS, SELECTIONS, FUNDS, AWARDS);

    /** Where the relay of each database says that it lives: {@code topic.heartbeat.prefix} and {@code topic.prefix}. */
    private static final List<String> HEARTBEATS =
            List.of("__debezium-heartbeat.relay.catalog", "__debezium-heartbeat.relay.funding");

    private static final List<TopicDeclaration> DECLARED = Stream.concat(
                    ALL.stream().map(Topic::declaration), HEARTBEATS.stream().map(TopicDeclaration::ofHeartbeats))
            .toList();

    private Topics() {}

    /** All that has to be there before the relay starts; the relay makes none. */
    public static List<TopicDeclaration> declared() {
        return DECLARED;
    }

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
