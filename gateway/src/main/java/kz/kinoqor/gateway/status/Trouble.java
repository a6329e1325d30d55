package kz.kinoqor.gateway.status;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Something that somebody should look at.
 *
 * @param kind what is wrong
 * @param of what it is wrong with: a service, a connector, the database of an outbox, or a read model
 * @param since when it began; where nobody knows, when it was first seen
 * @param events how many it concerns
 * @param href where to read more
 */
@Schema(name = "StatusTrouble")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Trouble(
        Kind kind,
        String of,
        @Nullable Instant since,
        @Nullable Long events,
        @Nullable String href) {

    /** What can be wrong. */
    public enum Kind {
        SERVICE_AWAY,
        SERVICE_NOT_READY,
        /** Kafka Connect does not answer. */
        RELAY_AWAY,
        /** The connector or its task does not run. */
        CONNECTOR_FAILED,
        /** Events wait to be sent that should have gone by now, whatever the connector says of itself. */
        EVENTS_WAITING,
        /** The replication slot does not advance. */
        SLOT_STILL,
        /** The replication slot is gone or given up: what was not sent will not be until it is restored. */
        SLOT_LOST,
        OUTBOX_UNPUBLISHED,
        /** The service does not say what waits in its outbox. */
        OUTBOX_UNKNOWN,
        EVENTS_PARKED,
        READ_MODEL_BEHIND,
        READ_MODEL_BUILDING,
        /** The read model does not follow its events: what it needs is away, or a person must decide. */
        READ_MODEL_STOPPED,
        READ_MODELS_UNKNOWN
    }

    static Trouble of(Kind kind, String of) {
        return new Trouble(kind, of, null, null, null);
    }

    Trouble since(@Nullable Instant moment) {
        return new Trouble(kind, of, moment, events, href);
    }

    Trouble events(@Nullable Long count) {
        return new Trouble(kind, of, since, count, href);
    }

    Trouble at(String address) {
        return new Trouble(kind, of, since, events, address);
    }

    /** Whether it is the same trouble, however many events it concerns by now. */
    boolean isSameAs(Trouble other) {
        return kind == other.kind && of.equals(other.of);
    }
}
