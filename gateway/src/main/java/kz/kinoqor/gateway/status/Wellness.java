package kz.kinoqor.gateway.status;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import kz.kinoqor.gateway.backend.Fields;
import kz.kinoqor.gateway.backend.Reply;
import org.jspecify.annotations.Nullable;

/** Reads what a service says of its own well-being: of its outbox, and of a copy that it keeps of another's records. */
final class Wellness {

    private static final String COPY = "copy of the films";

    private Wellness() {}

    /**
     * The outbox of a service that answers.
     *
     * @param database whose outbox it is
     */
    static Status.Outbox outbox(String database, Reply reply) {
        var said = check("relay", reply).map(check -> check.path("data")).filter(data -> data.hasNonNull("slot"));
        return said.map(data -> new Status.Outbox(
                        database,
                        slot(Fields.text(data, "slot")),
                        number(data, "events"),
                        number(data, "retainedBytes"),
                        Fields.instant(data, "waitingSince"),
                        Fields.instant(data, "stillSince")))
                .orElseGet(() -> Status.Outbox.unknown(database));
    }

    /** The copies that a service keeps, as read models. */
    static List<Status.Projection> copies(String service, Reply reply) {
        return check(COPY, reply)
                .map(check -> new Status.Projection(
                        service + "-films",
                        null,
                        Fields.text(check.path("data"), "state"),
                        number(check.path("data"), "lag"),
                        Fields.instant(check.path("data"), "lastEventAt"),
                        number(check.path("data"), "parked"),
                        "/v1/" + service + "/parked-events"))
                .map(List::of)
                .orElse(List.of());
    }

    private static Optional<JsonNode> check(String name, Reply reply) {
        return reply instanceof Reply.Said said
                ? StreamSupport.stream(said.json().path("checks").spliterator(), false)
                        .filter(check -> name.equals(Fields.text(check, "name")))
                        .findFirst()
                : Optional.empty();
    }

    private static Status.Slot slot(@Nullable String name) {
        for (var slot : Status.Slot.values()) {
            if (slot.name().equals(name)) {
                return slot;
            }
        }
        return Status.Slot.UNKNOWN;
    }

    private static @Nullable Long number(JsonNode data, String field) {
        return data.path(field).isNumber() ? data.path(field).asLong() : null;
    }
}
