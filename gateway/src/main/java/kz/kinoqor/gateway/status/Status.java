package kz.kinoqor.gateway.status;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The suite at one moment.
 *
 * @param asOf when this was looked up
 * @param status UP when there is no trouble, DOWN when no service answers, DEGRADED otherwise
 * @param troubles what somebody should look at
 * @param projections the read models of analytics, and the copies that services keep of each other's records
 * @param unreachable the parts that are down, by name
 */
public record Status(
        Instant asOf,
        Overall status,
        List<Trouble> troubles,
        List<Part> parts,
        List<Projection> projections,
        List<Connector> connectors,
        List<Outbox> outboxes,
        List<String> unreachable) {

    public enum Overall {
        UP,
        DEGRADED,
        DOWN
    }

    /**
     * A running part of the suite.
     *
     * @param version as the part says it, if it does
     * @param detail what is wrong, when something is
     * @param database how its database is doing, where the part says so
     * @param answers whether it said anything
     */
    @Schema(name = "StatusPart")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Part(
            String name,
            State state,
            @Nullable String version,
            @Nullable String detail,
            @JsonIgnore State database,
            @JsonIgnore boolean answers) {

        Part in(State other, String why) {
            return new Part(name, other, version, why, database, answers);
        }
    }

    /**
     * A read model of analytics, or a copy that a service keeps.
     *
     * @param lag events between what is recorded and what is shown
     * @param lastEventAt time of the newest event it has applied
     * @param parked events that could not be applied, and those behind them
     * @param parkedEvents where those are listed, for who may
     */
    @Schema(name = "StatusProjection")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Projection(
            String name,
            @Nullable String version,
            @Nullable String state,
            @Nullable Long lag,
            @Nullable Instant lastEventAt,
            @Nullable Long parked,
            String parkedEvents) {}

    /** A relay from a database to Kafka. */
    @Schema(name = "StatusConnector")
    public record Connector(String name, String state, List<String> tasks) {

        @JsonIgnore
        boolean running() {
            return "RUNNING".equals(state) && !tasks.isEmpty() && tasks.stream().allMatch("RUNNING"::equals);
        }
    }

    /** How the replication slot of an outbox is. */
    @Schema(name = "StatusSlot")
    public enum Slot {
        SOUND,
        /** PostgreSQL has given it up. */
        LOST,
        MISSING,
        /** It would send nothing, for the outbox is not published. */
        UNPUBLISHED,
        /** The service does not say. */
        UNKNOWN
    }

    /**
     * What waits to be sent to Kafka, as the database knows it.
     *
     * @param name of the database
     * @param events how many wait, counted up to ten thousand
     * @param retainedBytes of the write-ahead log that the slot holds back
     * @param waitingSince of the oldest event, where it should have gone by now
     * @param stillSince when the slot last advanced, where it should have by now
     */
    @Schema(name = "StatusOutbox")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Outbox(
            String name,
            Slot slot,
            @Nullable Long events,
            @Nullable Long retainedBytes,
            @Nullable Instant waitingSince,
            @Nullable Instant stillSince) {

        static Outbox unknown(String name) {
            return new Outbox(name, Slot.UNKNOWN, null, null, null, null);
        }
    }

    /** The state of one part; unknown for a name that is none. */
    public State of(String part) {
        return parts.stream()
                .filter(one -> one.name().equals(part))
                .map(Part::state)
                .findFirst()
                .orElse(State.UNKNOWN);
    }

    static Overall overall(List<Part> parts, List<Trouble> troubles) {
        if (troubles.isEmpty() && parts.stream().allMatch(part -> part.state() == State.UP)) {
            return Overall.UP;
        }
        var services =
                parts.stream().filter(part -> part.name().endsWith("-service")).toList();
        return services.stream().allMatch(part -> part.state() == State.DOWN) ? Overall.DOWN : Overall.DEGRADED;
    }
}
