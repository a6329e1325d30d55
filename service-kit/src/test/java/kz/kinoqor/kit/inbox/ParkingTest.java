package kz.kinoqor.kit.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.opentelemetry.api.OpenTelemetry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import kz.kinoqor.contracts.Fact;
import kz.kinoqor.contracts.FactJson;
import kz.kinoqor.contracts.Topics;
import kz.kinoqor.kit.inbox.topicside.Topicside;
import kz.kinoqor.local.testing.KafkaForTests;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What people do about a film whose second fact is broken and whose third and fourth wait behind it. */
class ParkingTest {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final Rulings.Decision DECISION = new Rulings.Decision("the producer's mistake", "tests");

    private final Topicside topics = new Topicside();
    private final Map<TopicPartition, Long> start = Shelf.ends(Topics.FILMS);
    private final Shelf shelf = Shelf.fromNowOn();
    private final Parking parking = new Parking(TestDatabase.get(), subscription -> Optional.of(shelf));
    private final UUID film = UUID.randomUUID();
    private final Inbox inbox = inbox(shelf);

    private static Inbox inbox(Shelf shelf) {
        return new Inbox(
                shelf,
                new InboxConnections(
                        TestDatabase.get(),
                        Map.of("bootstrap.servers", KafkaForTests.bootstrapServers()),
                        new SimpleMeterRegistry(),
                        OpenTelemetry.noop().getTracer("tests")));
    }

    @AfterEach
    void everythingCloses() {
        inbox.close();
        topics.close();
    }

    private void givenABrokenSecondFact() {
        inbox.start();
        topics.send(Topicside.film(film));
        topics.sendBroken(Topicside.stage(film, "SECOND"), "{\"filmId\"".getBytes(UTF_8));
        topics.send(Topicside.stage(film, "THIRD"));
        topics.send(Topicside.stage(film, "FOURTH"));
        await().atMost(SOON).until(() -> shelf.parked() == 3);
    }

    private static Optional<Correction> corrected(Fact fact) {
        return Optional.of(new Correction(FactJson.write(fact).getBytes(UTF_8), DECISION));
    }

    @Test
    void aCorrectedFactAndThoseBehindItAreAppliedInOrder() {
        givenABrokenSecondFact();

        var outcome = parking.redrive(shelf.firstParked(film), corrected(Topicside.stage(film, "SECOND")));

        assertThat(outcome).isEqualTo(new Redriven(3, 0, null));
        assertThat(shelf.facts(film)).isEqualTo(4);
        assertThat(shelf.stage(film)).isEqualTo("FOURTH");
        assertThat(shelf.disorder()).isZero();
        assertThat(shelf.parked()).isZero();
    }

    @Test
    void whatIsParkedIsCountedUntilItIsApplied() {
        givenABrokenSecondFact();
        assertThat(parking.counts()).containsEntry(shelf.subscription(), 3L);

        parking.redrive(shelf.firstParked(film), corrected(Topicside.stage(film, "SECOND")));

        assertThat(parking.counts()).doesNotContainKey(shelf.subscription());
    }

    @Test
    void aReaderThatTakesOverIsCountedForUnderTheNameItTakes() throws Exception {
        givenABrokenSecondFact();
        inbox.close();
        var name = shelf.subscription() + "-taken";

        new Transactions(TestDatabase.get()).write(sql -> {
            Subscriptions.takeOver(name, shelf.subscription(), sql);
            return name;
        });

        assertThat(parking.counts()).containsEntry(name, 3L).doesNotContainKey(shelf.subscription());
    }

    @Test
    void whatComesAfterARedriveFlowsAgain() {
        givenABrokenSecondFact();
        parking.redrive(shelf.firstParked(film), corrected(Topicside.stage(film, "SECOND")));

        topics.send(Topicside.stage(film, "FIFTH"));

        await().atMost(SOON).until(() -> shelf.facts(film) == 5);
        assertThat(shelf.counted("gaps")).isZero();
    }

    @Test
    void aRedriveThatChangesNothingStopsAtTheSamePlace() {
        givenABrokenSecondFact();
        var first = shelf.firstParked(film);

        var outcome = parking.redrive(first, Optional.empty());

        assertThat(outcome.applied()).isZero();
        assertThat(outcome.remaining()).isEqualTo(3);
        assertThat(outcome.stoppedAt()).extracting(Redriven.StillFailing::id).isEqualTo(first);
        assertThat(parking.get(first).event().attempts()).isEqualTo(2);
    }

    @Test
    void whatWasAppliedBeforeTheNextFailureStays() {
        givenABrokenSecondFact();
        shelf.stumbleOver(received -> received.envelope().sequence() == 4);

        var outcome = parking.redrive(shelf.firstParked(film), corrected(Topicside.stage(film, "SECOND")));

        assertThat(outcome.applied()).isEqualTo(2);
        assertThat(outcome.remaining()).isEqualTo(1);
        assertThat(shelf.stage(film)).isEqualTo("THIRD");
    }

    @Test
    void aDiscardedFactLeavesNoGap() {
        givenABrokenSecondFact();

        var outcome = parking.discard(shelf.firstParked(film), DECISION);

        assertThat(outcome.remaining()).isZero();
        assertThat(shelf.facts(film)).isEqualTo(3);
        assertThat(shelf.stage(film)).isEqualTo("FOURTH");
        assertThat(shelf.counted("gaps")).isZero();
    }

    @Test
    void onlyTheFirstOfAKeyCanBeDiscarded() {
        givenABrokenSecondFact();

        assertThatThrownBy(() -> parking.discard(shelf.lastParked(film), DECISION))
                .hasMessageContaining("parked-event-not-first");
    }

    @Test
    void aRebuildComesToTheSameTablesAsThePeopleDid() {
        givenABrokenSecondFact();
        parking.redrive(shelf.firstParked(film), corrected(Topicside.stage(film, "SECOND")));
        var rebuilt = Shelf.rebuildOf(shelf, start);

        try (var another = inbox(rebuilt)) {
            another.start();
            await().atMost(SOON).until(() -> rebuilt.facts(film) == 4);
        }

        assertThat(rebuilt.content()).isEqualTo(shelf.content());
        assertThat(rebuilt.parked()).isZero();
    }

    @Test
    void aReaderThatStumblesIsRedrivenOnceItNoLongerDoes() {
        shelf.stumbleOver(received -> received.envelope().sequence() == 2);
        inbox.start();
        topics.send(Topicside.film(film));
        topics.send(Topicside.stage(film, "SECOND"));
        topics.send(Topicside.stage(film, "THIRD"));
        await().atMost(SOON).until(() -> shelf.parked() == 2);
        shelf.stumbleOver(received -> false);

        parking.redrive(shelf.firstParked(film), Optional.empty());

        assertThat(shelf.stage(film)).isEqualTo("THIRD");
        assertThat(shelf.parked()).isZero();
    }

    private UUID aRefusedFactAndManyBehindIt(UUID key, int behind) {
        topics.send(Topicside.film(key));
        topics.send(Topicside.stage(key, Shelf.REFUSED_STAGE));
        var facts = new ArrayList<Fact>();
        IntStream.range(0, behind).forEach(n -> facts.add(Topicside.stage(key, "STAGE_" + n)));
        topics.sendAll(facts);
        return key;
    }

    @Test
    void aLongKeyIsRedrivenInSeveralTransactionsAndInOrder() {
        inbox.start();
        aRefusedFactAndManyBehindIt(film, 450);
        await().atMost(SOON).until(() -> shelf.parked() == 451);

        var outcome = parking.redrive(shelf.firstParked(film), corrected(Topicside.stage(film, "SECOND")));

        assertThat(outcome).isEqualTo(new Redriven(451, 0, null));
        assertThat(shelf.facts(film)).isEqualTo(452);
        assertThat(shelf.disorder()).isZero();
        assertThat(shelf.counted("gaps")).isZero();
    }

    @Test
    void allThatIsParkedForOneCauseIsRedrivenAtOnceOnceTheReaderIsMended() {
        inbox.start();
        var sick = TestDatabase.uuids(7);
        sick.forEach(key -> aRefusedFactAndManyBehindIt(key, 2));
        topics.sendBroken(Topicside.film(film), "?".getBytes(UTF_8));
        await().atMost(SOON).until(() -> shelf.parked() == 22);
        var refused = new ParkedEvents.Cause(shelf.subscription(), "refused");

        var inVain = parking.redriveAll(refused);
        shelf.takeWhatItRefused();
        var mended = parking.redriveAll(refused);

        assertThat(inVain).isEqualTo(new RedrivenInBulk(7, 0, 0, false));
        assertThat(mended).isEqualTo(new RedrivenInBulk(7, 7, 21, false));
        assertThat(parking.redriveAll(refused)).isEqualTo(RedrivenInBulk.NOTHING);
        assertThat(shelf.parked()).isEqualTo(1);
        assertThat(shelf.disorder()).isZero();
    }

    @Test
    void allThatIsParkedForOneCauseIsDiscardedAtOnce() {
        inbox.start();
        TestDatabase.uuids(5).forEach(key -> aRefusedFactAndManyBehindIt(key, 2));
        await().atMost(SOON).until(() -> shelf.parked() == 15);

        var outcome = parking.discardAll(new ParkedEvents.Cause(shelf.subscription(), "refused"), DECISION);

        assertThat(outcome.keys()).isEqualTo(5);
        assertThat(outcome.cleared()).isEqualTo(5);
        assertThat(shelf.parked()).isZero();
        assertThat(shelf.allFacts()).isEqualTo(15);
    }

    @Test
    void whatFailsAfterARulingIsTriedLessAndLessOften() {
        givenABrokenSecondFact();
        var rebuilt = Shelf.rebuildOf(shelf, start);
        rebuilt.stumbleOver(received -> received.envelope().sequence() == 2);
        var others = new Parking(TestDatabase.get(), subscription -> Optional.of(rebuilt));
        try (var another = inbox(rebuilt)) {
            another.start();
            await().atMost(SOON).until(() -> rebuilt.parked() == 3);
            parking.redrive(shelf.firstParked(film), corrected(Topicside.stage(film, "SECOND")));

            IntStream.range(0, 20).forEach(n -> others.redriveRuled(List.of(rebuilt)));
            var attempts = others.get(rebuilt.firstParked(film)).event().attempts();
            rebuilt.stumbleOver(received -> false);
            await().atMost(SOON).until(() -> {
                others.redriveRuled(List.of(rebuilt));
                return rebuilt.parked() == 0;
            });

            assertThat(attempts).isBetween(2, 4);
            assertThat(rebuilt.content()).isEqualTo(shelf.content());
        }
    }

    @Test
    void whatAPersonRuledIsOnTheDiskWhateverTheReaderLetsGoWithout() {
        var database = TestDatabase.get();
        database.execute("create table ruled_with (family text, synchronous text)");
        database.execute(
                "create function note_ruling() returns trigger language plpgsql as $$ begin"
                        + " insert into ruled_with values (new.family, current_setting('synchronous_commit')); return null; end $$");
        database.execute("create constraint trigger note_ruling after insert on inbox_ruling"
                + " deferrable initially deferred for each row execute function note_ruling()");
        shelf.first((batch, sql) -> {
            try (var set = sql.createStatement()) {
                set.execute("set local synchronous_commit = off");
            }
        });
        givenABrokenSecondFact();

        parking.redrive(shelf.firstParked(film), corrected(Topicside.stage(film, "SECOND")));

        assertThat(database.query("select synchronous from ruled_with where family = ?", String.class, shelf.family()))
                .isEqualTo("on");
    }
}
