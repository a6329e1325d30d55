package kz.kinoqor.gateway.status;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class StationTest {

    @Test
    void everyStationWorksWhereEveryPartDoes() {
        var status = status(State.UP, State.UP, State.UP, "RUNNING");

        assertThat(Station.road())
                .allSatisfy(station -> assertThat(station.in(status)).isEqualTo(State.UP));
    }

    @Test
    void theRequestStationIsAsGoodAsTheWorseOfItsServices() {
        assertThat(Station.HTTP.in(status(State.UP, State.DOWN, State.UP, "RUNNING")))
                .isEqualTo(State.DOWN);
    }

    @Test
    void aDatabaseThatAServiceComplainsOfIsDown() {
        assertThat(Station.POSTGRES.in(status(State.UP, State.UP, State.DOWN, "RUNNING")))
                .isEqualTo(State.DOWN);
    }

    @Test
    void aFailedTaskIsNotARunningRelay() {
        assertThat(new Status.Connector("c", "RUNNING", List.of("RUNNING", "FAILED")).running())
                .isFalse();
        assertThat(new Status.Connector("c", "RUNNING", List.of()).running()).isFalse();
    }

    @Test
    void aBrokerNobodySeesIsUnknownAndNotDown() {
        assertThat(Station.KAFKA.in(status(State.UP, State.UP, State.UP, "FAILED")))
                .isEqualTo(State.UNKNOWN);
    }

    @Test
    void oneServiceDownIsDegradedAndAllDownIsDown() {
        assertThat(Status.overall(List.of(part("a-service", State.UP), part("b-service", State.DOWN)), List.of()))
                .isEqualTo(Status.Overall.DEGRADED);
        assertThat(Status.overall(List.of(part("gateway", State.UP), part("b-service", State.DOWN)), List.of()))
                .isEqualTo(Status.Overall.DOWN);
    }

    @Test
    void everythingWorksOnlyWhereThereIsNoTrouble() {
        var parts = List.of(part("a-service", State.UP));

        assertThat(Status.overall(parts, List.of())).isEqualTo(Status.Overall.UP);
        for (var kind : Trouble.Kind.values()) {
            assertThat(Status.overall(parts, List.of(Trouble.of(kind, "x")))).isEqualTo(Status.Overall.DEGRADED);
        }
    }

    private static Status.Part part(String name, State state) {
        return new Status.Part(name, state, null, null, State.UNKNOWN, true);
    }

    private static Status status(State catalog, State funding, State database, String connector) {
        var parts = List.of(
                new Status.Part("catalog-service", catalog, null, null, database, true),
                part("funding-service", funding),
                part("analytics-service", State.UP),
                part("kafka-connect", State.UP));
        var connectors = List.of(new Status.Connector("c", connector, List.of(connector)));
        return new Status(
                Instant.EPOCH,
                Status.overall(parts, List.of()),
                List.of(),
                parts,
                List.of(),
                connectors,
                List.of(),
                List.of());
    }
}
