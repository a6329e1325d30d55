package kz.kinoqor.gateway.status;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The suite at one moment.
 *
 * @param asOf when this was looked up
 * @param status UP when every part is up, DOWN when no service answers, DEGRADED otherwise
 * @param unreachable the parts that did not answer, by name
 */
public record Status(
        Instant asOf,
        Overall status,
        List<Part> parts,
        List<Projection> projections,
        List<Connector> connectors,
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
     */
    @Schema(name = "StatusPart")
    public record Part(
            String name,
            State state,
            @Nullable String version,
            @Nullable String detail,
            @JsonIgnore State database) {}

    /**
     * A read model of analytics.
     *
     * @param lag events between what is recorded and what is shown
     * @param lastEventAt time of the newest event it has applied
     */
    @Schema(name = "StatusProjection")
    public record Projection(
            String name,
            @Nullable String version,
            @Nullable String state,
            @Nullable Long lag,
            @Nullable Instant lastEventAt) {}

    /** A relay from a database to Kafka. */
    @Schema(name = "StatusConnector")
    public record Connector(String name, String state, List<String> tasks) {

        @JsonIgnore
        boolean running() {
            return "RUNNING".equals(state) && !tasks.isEmpty() && tasks.stream().allMatch("RUNNING"::equals);
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

    static Overall overall(List<Part> parts) {
        if (parts.stream().allMatch(part -> part.state() == State.UP)) {
            return Overall.UP;
        }
        var services =
                parts.stream().filter(part -> part.name().endsWith("-service")).toList();
        return services.stream().allMatch(part -> part.state() == State.DOWN) ? Overall.DOWN : Overall.DEGRADED;
    }
}
