package kz.kinoqor.gateway.page;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the pages in English; {@code messages/msg_kk.properties} and {@code msg_ru} say the same. */
@MessageBundle(locale = "en")
public interface Words {

    @Message("Skip to the content")
    String skip();

    @Message("Kinoqor, the film record of Kazakhstan")
    String name();

    @Message("A film register, a purse and a mirror behind one door")
    String motto();

    @Message("API reference")
    String navDocs();

    @Message("Status")
    String navStatus();

    @Message("Problems")
    String navProblems();

    @Message("Main")
    String navLabel();

    @Message("Language")
    String languages();

    @Message("Every film, every tenge: recorded once, seen at once.")
    String headline();

    @Message(
            "A new film or fund record is accepted once and, a moment later, is in every view: through any crash, exactly once, through this one door.")
    String lede();

    @Message("In the register now")
    String countsTitle();

    @Message("Films")
    String countFilms();

    @Message("People")
    String countPeople();

    @Message("Organisations")
    String countOrganisations();

    @Message("Funds")
    String countFunds();

    @Message("Awards")
    String countAwards();

    @Message("Events")
    String countEvents();

    @Message("As of {moment}")
    String asOf(String moment);

    @Message("Nothing is recorded yet. The first record will show here by itself.")
    String nothingYet();

    @Message("The counts are not available now: analytics does not answer. The rest of the page is current.")
    String countsAway();

    @Message("not known")
    String notKnown();

    @Message("The road of a fact")
    String roadTitle();

    @Message(
            "From the request that records it to the screen that shows it. A fact and its outbox row are one transaction; everything after reads the database’s own log, so nothing is lost and nothing counts twice.")
    String roadText();

    @Message("The road as a list")
    String roadList();

    @Message("Station")
    String station();

    @Message("What happens there")
    String stationWork();

    @Message("State")
    String state();

    @Message("Request")
    String stationHttp();

    @Message("catalog or funding accepts a record over HTTP")
    String stationHttpWork();

    @Message("PostgreSQL")
    String stationPostgres();

    @Message("record and outbox row in one transaction")
    String stationPostgresWork();

    @Message("Log")
    String stationWal();

    @Message("the write-ahead log keeps the order of commits")
    String stationWalWork();

    @Message("Debezium")
    String stationDebezium();

    @Message("reads the log and hands on each row")
    String stationDebeziumWork();

    @Message("Kafka")
    String stationKafka();

    @Message("keeps every fact for ever, by film and fund")
    String stationKafkaWork();

    @Message("Analytics")
    String stationAnalytics();

    @Message("applies each fact once, with its position")
    String stationAnalyticsWork();

    @Message("Gateway")
    String stationGateway();

    @Message("one address, one door")
    String stationGatewayWork();

    @Message("You")
    String stationYou();

    @Message("this page, a moment later")
    String stationYouWork();

    @Message("works")
    String stateUp();

    @Message("behind")
    String stateBehind();

    @Message("unknown")
    String stateUnknown();

    @Message("down")
    String stateDown();

    @Message("All stations work.")
    String roadUp();

    @Message("Needs a look: {stations}.")
    String roadTrouble(String stations);

    @Message("As it happens")
    String eventsTitle();

    @Message("The newest 20 events, newest first. Times are those of Almaty (UTC+5).")
    String eventsText();

    @Message("The events are not available now: analytics does not answer. The rest of the page is current.")
    String eventsAway();

    @Message("No event yet.")
    String eventsNone();

    @Message("Newest events")
    String eventsCaption();

    @Message("Time")
    String eventTime();

    @Message("What happened")
    String eventName();

    @Message("Which one")
    String eventWhich();

    @Message("Revision")
    String eventSequence();

    @Message("thread")
    String thread();

    @Message("Pause")
    String pause();

    @Message("Resume")
    String resume();

    @Message("Live")
    String live();

    @Message("Paused")
    String paused();

    @Message("Connecting…")
    String connecting();

    @Message("Live: lost, retrying")
    String lost();

    @Message("Waiting to be shown:")
    String waiting();

    @Message("New events:")
    String announced();

    @Message("Without JavaScript this list stands still; reload the page to see what is new.")
    String noScript();

    @Message("Where to go next")
    String nextTitle();

    @Message("API reference")
    String nextDocs();

    @Message("Every operation of all services, with parameters, problems and a curl line.")
    String nextDocsText();

    @Message("Films in the API")
    String nextFilms();

    @Message("The register itself as JSON, page by page.")
    String nextFilmsText();

    @Message("The thread of a film")
    String nextThread();

    @Message("Everything that was said of one film, in order, with the money beside it.")
    String nextThreadText();

    @Message("Event documents")
    String nextEvents();

    @Message("AsyncAPI for those who read Kafka:")
    String nextEventsText();

    @Message("Problems")
    String nextProblems();

    @Message("Every code an error can have: what happened and what to do.")
    String nextProblemsText();

    @Message("Status")
    String nextStatus();

    @Message("Each part: up, how far behind, what was seen last.")
    String nextStatusText();

    @Message("Follow the feed from a terminal:")
    String nextFollow();

    @Message("Open source, Apache 2.0")
    String licence();

    @Message("Status of Kinoqor")
    String statusTitle();

    @Message("Everything works.")
    String statusUp();

    @Message("Something needs a look.")
    String statusDegraded();

    @Message("No service answers.")
    String statusDown();

    @Message("Components")
    String partsTitle();

    @Message("Component")
    String part();

    @Message("Version")
    String version();

    @Message("Detail")
    String detail();

    @Message("Read models")
    String projectionsTitle();

    @Message("Read model")
    String projection();

    @Message("Events behind")
    String lag();

    @Message("Last event")
    String lastEvent();

    @Message("The read models are not known now: analytics does not answer.")
    String projectionsAway();

    @Message("Connectors to Kafka")
    String connectorsTitle();

    @Message("Connector")
    String connector();

    @Message("Tasks")
    String tasks();

    @Message("The connectors are not known now: Kafka Connect does not answer or its address was not given.")
    String connectorsAway();

    @Message("What needs a look")
    String troublesTitle();

    @Message("since {moment}")
    String troubleSince(String moment);

    @Message("{of} does not answer.")
    String troubleServiceAway(String of);

    @Message("{of} is not ready.")
    String troubleServiceNotReady(String of);

    @Message("Kafka Connect does not answer: no event is sent to Kafka.")
    String troubleRelayAway();

    @Message("The connector {of} does not run.")
    String troubleConnectorFailed(String of);

    @Message("{of}: {events} events wait to be sent to Kafka.")
    String troubleEventsWaiting(String of, String events);

    @Message("{of}: the connector does not read on from its replication slot.")
    String troubleSlotStill(String of);

    @Message("{of}: the replication slot is lost. New records reach nobody until ./kinoqor relay restore is run.")
    String troubleSlotLost(String of);

    @Message("{of}: the outbox is not published, so nothing is sent from it.")
    String troubleOutboxUnpublished(String of);

    @Message("{of}: it is not known how many events wait to be sent.")
    String troubleOutboxUnknown(String of);

    @Message("{of}: {events} events are parked.")
    String troubleEventsParked(String of, String events);

    @Message("The read model {of} is behind by {events} events.")
    String troubleReadModelBehind(String of, String events);

    @Message("The read model {of} is being built.")
    String troubleReadModelBuilding(String of);

    @Message("The read model {of} is not being updated.")
    String troubleReadModelStopped(String of);

    @Message("It is not known how the read models are.")
    String troubleReadModelsUnknown();

    @Message("the list, for administrators")
    String parkedList();

    @Message("Parked")
    String parkedColumn();

    @Message("Outboxes")
    String outboxesTitle();

    @Message("Outbox")
    String outbox();

    @Message("Replication slot")
    String slot();

    @Message("reads on")
    String slotSound();

    @Message("lost")
    String slotLost();

    @Message("missing")
    String slotMissing();

    @Message("outbox not published")
    String slotUnpublished();

    @Message("Events waiting")
    String outboxWaiting();

    @Message("Waiting since")
    String outboxSince();

    @Message("Nothing is known of the outboxes now: neither catalog nor funding answers.")
    String outboxesAway();

    @Message("The same as JSON")
    String asJson();

    @Message("This request cannot be read")
    String errorUnreadable();

    @Message("A valid token is needed here")
    String errorToken();

    @Message("You are not allowed to do this")
    String errorForbidden();

    @Message("There is nothing at this address")
    String errorNotFound();

    @Message("This cannot be done at this address")
    String errorMethod();

    @Message("There is no answer in the form asked for")
    String errorForm();

    @Message("The request did not arrive in time")
    String errorStalled();

    @Message("Too much was sent at once")
    String errorTooLarge();

    @Message("The address is too long")
    String errorTooLong();

    @Message("Too many requests")
    String errorTooMany();

    @Message("This is not available for the moment")
    String errorAway();

    @Message("The answer took too long")
    String errorLate();

    @Message("Something went wrong on our side")
    String errorOurs();

    @Message("The request was refused")
    String errorRefused();

    @Message("Check the address, or go on from the first page.")
    String errorCheckAddress();

    @Message("What is here can be read by programs with a token of the right role; the API reference says which.")
    String errorAskWithToken();

    @Message("Wait a moment, then open this page again.")
    String errorTryLater();

    @Message("What exactly is wrong is said below.")
    String errorReadDetails();

    @Message("If it happens again, report it with the trace id below.")
    String errorReport();

    @Message("To the first page")
    String errorHome();

    @Message("Details")
    String errorDetails();

    @Message("Status")
    String errorStatus();

    @Message("Kind of error")
    String errorCode();

    @Message("What happened")
    String errorSaid();

    @Message("Trace id")
    String errorTrace();
}
