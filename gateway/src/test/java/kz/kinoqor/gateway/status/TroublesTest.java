package kz.kinoqor.gateway.status;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kz.kinoqor.gateway.backend.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TroublesTest {

    private static final Instant NOON = Instant.parse("2026-11-26T12:00:00Z");

    private final Troubles troubles = new Troubles();

    @Test
    void whereAllIsWellThereIsNone() {
        assertThat(troubles.in(look(0).seen())).isEmpty();
    }

    @Test
    void aServiceThatDoesNotAnswerIsAwayAndOneThatSaysNoIsNotReady() {
        assertThat(kinds(look(0).service(State.DOWN, false))).containsExactly(Trouble.Kind.SERVICE_AWAY);
        assertThat(kinds(look(0).service(State.DOWN, true))).containsExactly(Trouble.Kind.SERVICE_NOT_READY);
    }

    @Test
    void aRelayThatDoesNotAnswerIsAway() {
        assertThat(kinds(look(0).relay("", false))).containsExactly(Trouble.Kind.RELAY_AWAY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"FAILED", "RESTARTING", "PAUSED", "STOPPED", "UNASSIGNED"})
    void aConnectorThatDoesNotRunIsNamed(String state) {
        assertThat(kinds(look(0).relay(state, true))).containsExactly(Trouble.Kind.CONNECTOR_FAILED);
    }

    @Test
    void eventsThatWaitAreToldWithTheirNumberAndSinceWhen() {
        var outbox = outbox("'slot':'SOUND','events':12,'waitingSince':'2026-11-26T11:00:00Z'");

        assertThat(troubles.in(look(0).outbox(outbox).seen()))
                .containsExactly(new Trouble(
                        Trouble.Kind.EVENTS_WAITING, "catalog", Instant.parse("2026-11-26T11:00:00Z"), 12L, null));
    }

    @Test
    void eventsThatHaveJustBeenWrittenAreNone() {
        var outbox = outbox("'slot':'SOUND','events':12,'oldest':'2026-11-26T11:59:59Z'");

        assertThat(troubles.in(look(0).outbox(outbox).seen())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "LOST, SLOT_LOST",
        "MISSING, SLOT_LOST",
        "UNPUBLISHED, OUTBOX_UNPUBLISHED",
        "ODD, OUTBOX_UNKNOWN",
    })
    void aSlotThatIsNotSoundIsSaid(String slot, Trouble.Kind kind) {
        assertThat(kinds(look(0).outbox(outbox("'slot':'" + slot + "','events':0"))))
                .containsExactly(kind);
    }

    @Test
    void aServiceThatDoesNotSayWhatWaitsIsNotTakenForAGoodOne() {
        assertThat(kinds(look(0).outbox(Wellness.outbox("catalog", new Reply.Away("no connection")))))
                .containsExactly(Trouble.Kind.OUTBOX_UNKNOWN);
    }

    @Test
    void aSlotThatStandsStillIsSaid() {
        var outbox = outbox("'slot':'SOUND','events':0,'stillSince':'2026-11-26T11:00:00Z'");

        assertThat(kinds(look(0).outbox(outbox))).containsExactly(Trouble.Kind.SLOT_STILL);
    }

    @Test
    void parkedEventsAreToldWithTheirNumberAndALink() {
        assertThat(troubles.in(look(0).model("RUNNING", 0, 7).seen()))
                .containsExactly(
                        new Trouble(Trouble.Kind.EVENTS_PARKED, "feed", NOON, 7L, "/v1/analytics/parked-events"));
    }

    @Test
    void aReadModelThatIsFarBehindIsSaidAtOnce() {
        assertThat(kinds(look(0).model("RUNNING", 1_001, 0))).containsExactly(Trouble.Kind.READ_MODEL_BEHIND);
    }

    @Test
    void aReadModelThatDoesNotComeOnIsSaidAfterAWhileAndNoLongerOnceItDoes() {
        assertThat(kinds(look(0).model("RUNNING", 3, 0))).isEmpty();
        assertThat(kinds(look(4).model("RUNNING", 3, 0))).isEmpty();
        assertThat(kinds(look(7).model("RUNNING", 5, 0))).containsExactly(Trouble.Kind.READ_MODEL_BEHIND);
        assertThat(kinds(look(9).model("RUNNING", 0, 0))).isEmpty();
    }

    @Test
    void aReadModelThatComesOnUnderLoadIsNotBehind() {
        for (int second = 0; second < 60; second += 2) {
            assertThat(kinds(look(second).model("RUNNING", second % 4 + 1, 0))).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "STOPPED,  READ_MODEL_STOPPED",
        "BROKEN,   READ_MODEL_STOPPED",
        "RETRYING, READ_MODEL_STOPPED",
        "BUILDING, READ_MODEL_BUILDING"
    })
    void aReadModelThatDoesNotFollowIsSaid(String state, Trouble.Kind kind) {
        assertThat(kinds(look(0).model(state, 0, 0))).containsExactly(kind);
    }

    @Test
    void readModelsOfWhichNothingIsKnownAreNotTakenForGoodOnes() {
        assertThat(kinds(look(0).modelsUnknown())).containsExactly(Trouble.Kind.READ_MODELS_UNKNOWN);
    }

    @Test
    void aCopyThatAnotherServiceKeepsIsAReadModelToo() {
        var reply = said("""
                {'checks':[{'name':'copy of the films','status':'DOWN','data':{'state':'STOPPED','lag':4,'parked':2}}]}""");

        assertThat(Wellness.copies("funding", reply))
                .containsExactly(new Status.Projection(
                        "funding-films", null, "STOPPED", 4L, null, 2L, "/v1/funding/parked-events"));
    }

    @ParameterizedTest
    @EnumSource(State.class)
    void itIsSinceWhenItWasFirstSeenUntilItIsOver(State ignored) {
        var first = troubles.in(look(0).service(State.DOWN, false).seen());
        var second = troubles.in(look(5).service(State.DOWN, false).seen());
        troubles.in(look(7).seen());
        var again = troubles.in(look(9).service(State.DOWN, false).seen());

        assertThat(first).extracting(Trouble::since).containsExactly(NOON);
        assertThat(second).extracting(Trouble::since).containsExactly(NOON);
        assertThat(again).extracting(Trouble::since).containsExactly(NOON.plusSeconds(9));
    }

    private List<Trouble.Kind> kinds(Seen look) {
        return troubles.in(look.seen()).stream().map(Trouble::kind).toList();
    }

    private static Seen look(int second) {
        return new Seen(second);
    }

    private static Status.Outbox outbox(String data) {
        return Wellness.outbox("catalog", said("{'checks':[{'name':'relay','status':'UP','data':{" + data + "}}]}"));
    }

    private static Reply said(String json) {
        try {
            return new Reply.Said(200, new ObjectMapper().readTree(json.replace('\'', '"')));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Everything is well but for what is said otherwise. */
    private static final class Seen {

        private final Instant at;
        private Status.Part service = new Status.Part("analytics-service", State.UP, null, null, State.UP, true);
        private Relay.Sight relay = sight("RUNNING", true);
        private Status.Outbox outbox = TroublesTest.outbox("'slot':'SOUND','events':0");
        private Status.Projection model = projection("RUNNING", 0, 0);
        private boolean known = true;

        Seen(int second) {
            this.at = NOON.plusSeconds(second);
        }

        Seen service(State state, boolean answers) {
            service = new Status.Part("catalog-service", state, null, null, State.UNKNOWN, answers);
            return this;
        }

        Seen relay(String state, boolean answers) {
            relay = sight(state, answers);
            return this;
        }

        Seen outbox(Status.Outbox seen) {
            outbox = seen;
            return this;
        }

        Seen model(String state, long lag, long parked) {
            model = projection(state, lag, parked);
            return this;
        }

        Seen modelsUnknown() {
            known = false;
            return this;
        }

        Troubles.Look seen() {
            return new Troubles.Look(at, List.of(service), relay, List.of(outbox), List.of(model), known);
        }

        private static Relay.Sight sight(String state, boolean answers) {
            var part = new Status.Part("kafka-connect", State.UP, null, null, State.UNKNOWN, answers);
            var connectors = answers
                    ? List.of(new Status.Connector("catalog-outbox", "RUNNING", List.of(state)))
                    : List.<Status.Connector>of();
            return new Relay.Sight(Optional.of(part), connectors);
        }

        private static Status.Projection projection(String state, long lag, long parked) {
            return new Status.Projection("feed", "1", state, lag, NOON, parked, "/v1/analytics/parked-events");
        }
    }
}
