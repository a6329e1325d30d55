package kz.kinoqor.kit.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.opentelemetry.api.OpenTelemetry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import kz.kinoqor.contracts.EventSize;
import kz.kinoqor.contracts.Fact;
import kz.kinoqor.contracts.FactJson;
import kz.kinoqor.contracts.Topics;
import kz.kinoqor.contracts.catalog.FilmEvent.FilmStageChanged;
import kz.kinoqor.kit.inbox.topicside.Topicside;
import kz.kinoqor.local.testing.KafkaForTests;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The inbox on a real broker and a real database. */
class InboxTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    private final Topicside topics = new Topicside();
    private final MeterRegistry meters = new SimpleMeterRegistry();
    private final List<Inbox> inboxes = new ArrayList<>();

    @BeforeAll
    static void largeRecordsAreLetIn() {
        Topicside.letLargeRecordsOnto(Topics.FILMS);
    }

    @AfterEach
    void everythingCloses() {
        inboxes.forEach(Inbox::close);
        topics.close();
    }

    private Shelf read(Shelf shelf) {
        return read(shelf, TestDatabase.get());
    }

    private Shelf read(Shelf shelf, DataSource database) {
        var inbox = new Inbox(
                shelf,
                new InboxConnections(
                        database,
                        Map.of("bootstrap.servers", KafkaForTests.bootstrapServers()),
                        meters,
                        OpenTelemetry.noop().getTracer("tests")));
        inboxes.add(inbox);
        inbox.start();
        return shelf;
    }

    /** A film and then some changes to it. */
    private static List<Fact> life(UUID film, int changes) {
        var facts = new ArrayList<Fact>(List.of(Topicside.film(film)));
        IntStream.range(0, changes).forEach(n -> facts.add(Topicside.stage(film, "STAGE_" + n)));
        return facts;
    }

    private static void soon(Shelf shelf, UUID film, int facts) {
        await().atMost(SOON).until(() -> shelf.facts(film) == facts);
    }

    @Test
    void everyFactIsAppliedOnceAndInOrder() {
        var shelf = Shelf.fromNowOn();
        var film = UUID.randomUUID();

        topics.sendAll(life(film, 50));

        soon(read(shelf), film, 51);
        assertThat(shelf.disorder()).isZero();
    }

    @Test
    void aFactDeliveredFiveTimesCountsOnce() {
        var shelf = read(Shelf.fromNowOn());
        var film = UUID.randomUUID();

        IntStream.range(0, 5).forEach(n -> topics.send(Topicside.film(film), 1));
        topics.send(Topicside.stage(film, "SHOOTING"), 2);

        await().atMost(SOON).until(() -> shelf.counted("duplicates") == 4);
        soon(shelf, film, 2);
    }

    @Test
    void anOlderFactThatComesLateIsSkipped() {
        var shelf = read(Shelf.fromNowOn());
        var film = UUID.randomUUID();

        topics.send(Topicside.film(film), 1);
        topics.send(Topicside.stage(film, "NEWER"), 2);
        topics.send(Topicside.stage(film, "OLDER"), 1);

        await().atMost(SOON).until(() -> shelf.counted("duplicates") == 1);
        assertThat(shelf.stage(film)).isEqualTo("NEWER");
    }

    @Test
    void aGapIsCountedAndTheFactAppliedAllTheSame() {
        var shelf = read(Shelf.fromNowOn());
        var film = UUID.randomUUID();

        topics.send(Topicside.film(film), 1);
        topics.send(Topicside.stage(film, "LATER"), 4);

        soon(shelf, film, 2);
        assertThat(shelf.counted("gaps")).isEqualTo(1);
    }

    @Test
    void aTypeNobodyKnowsIsCountedAndKeepsItsPlaceInTheSequence() {
        var shelf = read(Shelf.fromNowOn());
        var film = UUID.randomUUID();
        topics.send(Topicside.film(film));

        topics.sendUnknown(film);
        topics.send(Topicside.stage(film, "SHOOTING"));

        soon(shelf, film, 2);
        assertThat(shelf.counted("unknown")).isEqualTo(1);
        assertThat(shelf.counted("gaps")).isZero();
    }

    @Test
    void theLargestEventIsAppliedAndOneByteMoreIsParked() {
        var shelf = read(Shelf.fromNowOn());
        var film = UUID.randomUUID();
        topics.send(Topicside.film(film));
        var without = FactJson.write(withReason(film, "")).getBytes(UTF_8).length;

        topics.send(withReason(film, "x".repeat(EventSize.LARGEST_VALUE - without)));
        topics.send(withReason(film, "x".repeat(EventSize.LARGEST_VALUE - without + 1)));

        await().atMost(SOON).until(() -> shelf.parked() == 1);
        assertThat(shelf.facts(film)).isEqualTo(2);
        assertThat(shelf.causeOf(film)).isEqualTo("too-large");
    }

    private static FilmStageChanged withReason(UUID film, String reason) {
        return new FilmStageChanged(film, "DEVELOPMENT", "SUSPENDED", "2024", reason);
    }

    static List<Arguments> poison() {
        return List.of(
                Arguments.of("content-malformed", "{\"filmId\":".getBytes(UTF_8)),
                Arguments.of("content-malformed", "{\"filmId\":17,\"shape\":\"wrong\"}".getBytes(UTF_8)),
                Arguments.of("content-malformed", new byte[] {'{', '"', (byte) 0xc3, (byte) 0x28, '"', ':', '1', '}'}),
                Arguments.of("no-value", null),
                Arguments.of("too-large", "x".repeat(5_000_000).getBytes(UTF_8)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("poison")
    void poisonParksItsKeyAndNothingElse(String cause, byte @Nullable [] value) {
        var shelf = read(Shelf.fromNowOn());
        var sick = UUID.randomUUID();
        var sound = UUID.randomUUID();
        topics.send(Topicside.film(sick));
        soon(shelf, sick, 1);

        topics.sendBroken(Topicside.stage(sick, "BROKEN"), value);
        topics.send(Topicside.stage(sick, "AFTER"));
        topics.sendAll(life(sound, 5));

        await().atMost(Duration.ofSeconds(2)).until(() -> shelf.facts(sound) == 6);
        await().atMost(SOON).until(() -> shelf.parked() == 2);
        assertThat(shelf.facts(sick)).isEqualTo(1);
        assertThat(shelf.causeOf(sick)).isEqualTo(cause);
    }

    @Test
    void aFactThatTheTablesRefuseIsFoundAmongManyAndParkedAlone() {
        var shelf = Shelf.fromNowOn();
        var sick = UUID.randomUUID();
        var facts = new ArrayList<Fact>();
        TestDatabase.uuids(150).forEach(film -> facts.addAll(life(film, 1)));
        facts.addAll(150, List.of(Topicside.film(sick), Topicside.stage(sick, Shelf.REFUSED_STAGE)));

        topics.sendAll(facts);

        read(shelf);
        await().atMost(SOON).until(() -> shelf.allFacts() == 301);
        assertThat(shelf.parked()).isEqualTo(1);
        assertThat(shelf.causeOf(sick)).isEqualTo("refused");
    }

    @Test
    void aThousandPoisonousKeysStopNobody() {
        var shelf = Shelf.fromNowOn();
        var sound = UUID.randomUUID();
        TestDatabase.uuids(1000).forEach(film -> topics.sendBroken(Topicside.film(film), "?".getBytes(UTF_8)));
        topics.sendAll(life(sound, 3));

        read(shelf);

        soon(shelf, sound, 4);
        await().atMost(SOON).until(() -> shelf.parked() == 1000);
    }

    @Test
    void aDatabaseThatIsAwayIsWaitedForAndNothingIsParked() {
        var database = TestDatabase.another();
        var shelf = read(Shelf.fromNowOn(), database);
        var film = UUID.randomUUID();
        topics.send(Topicside.film(film));
        soon(shelf, film, 1);
        database.goAway(true);
        topics.sendAll(life(film, 20).subList(1, 21));
        await().atMost(SOON).until(() -> inboxes.getFirst().health().state() == InboxHealth.State.RETRYING);

        database.goAway(false);

        soon(shelf, film, 21);
        assertThat(shelf.parked()).isZero();
        assertThat(shelf.disorder()).isZero();
    }

    @Test
    void readersThatComeAndGoLoseNothingAndApplyNothingTwice() {
        var shelf = read(Shelf.fromNowOn());
        var films = TestDatabase.uuids(20);
        for (int round = 0; round < 4; round++) {
            read(shelf);
            films.forEach(film -> topics.sendAll(List.of(Topicside.film(film), Topicside.stage(film, "ON"))));
            inboxes.removeFirst().close();
        }

        films.forEach(film -> topics.send(Topicside.stage(film, "LAST")));

        await().atMost(Duration.ofSeconds(40)).until(() -> shelf.allFacts() == 20 * 9);
        assertThat(shelf.disorder()).isZero();
        assertThat(shelf.parked()).isZero();
    }

    @Test
    void lagAndCountsAreMeasured() {
        var shelf = read(Shelf.fromNowOn());
        var film = UUID.randomUUID();

        topics.sendAll(life(film, 9));

        soon(shelf, film, 10);
        await().atMost(SOON)
                .until(() -> meters.get("kinoqor.inbox.applied").counter().count() == 10
                        && meters.get("kinoqor.inbox.lag").gauge().value() == 0);
    }
}
