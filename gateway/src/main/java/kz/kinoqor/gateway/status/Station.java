package kz.kinoqor.gateway.status;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The stations a fact passes on its road from the one who records it to the one who reads it. */
public enum Station {
    HTTP,
    POSTGRES,
    WAL,
    DEBEZIUM,
    KAFKA,
    ANALYTICS,
    GATEWAY,
    YOU;

    public static List<Station> road() {
        return Arrays.asList(values());
    }

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** How it is doing, as far as the door can see: the database through its services, the broker through Connect. */
    public State in(Status status) {
        return switch (this) {
            case HTTP -> status.of("catalog-service").orWorse(status.of("funding-service"));
            case POSTGRES, WAL -> database(status);
            case DEBEZIUM -> status.of("kafka-connect");
            case KAFKA -> broker(status);
            case ANALYTICS -> status.of("analytics-service");
            case GATEWAY, YOU -> State.UP;
        };
    }

    private static State database(Status status) {
        var said = status.parts().stream()
                .map(Status.Part::database)
                .filter(state -> state != State.UNKNOWN)
                .toList();
        if (said.isEmpty()) {
            return status.of("catalog-service") == State.UP ? State.UP : State.UNKNOWN;
        }
        return said.stream().reduce(State.UP, State::orWorse);
    }

    /** Connect keeps its own state in Kafka: where a connector runs, the broker answers. */
    private static State broker(Status status) {
        return status.connectors().stream().anyMatch(Status.Connector::running) ? State.UP : State.UNKNOWN;
    }
}
