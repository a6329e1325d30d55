package kz.kinoqor.gateway.status;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import kz.kinoqor.gateway.backend.Fields;
import kz.kinoqor.gateway.backend.Reply;
import org.jspecify.annotations.Nullable;

/** Reads what a service says of its own readiness. */
final class Readiness {

    private Readiness() {}

    static Status.Part of(String name, Reply reply) {
        return switch (reply) {
            case Reply.Away(String why) -> new Status.Part(name, State.DOWN, null, why, State.UNKNOWN, false);
            case Reply.Said said -> {
                var up = said.well() && "UP".equals(Fields.text(said.json(), "status"));
                var checks = said.json().path("checks");
                yield new Status.Part(
                        name,
                        up ? State.UP : State.DOWN,
                        version(checks),
                        up ? null : complaint(checks),
                        database(checks),
                        true);
            }
        };
    }

    private static @Nullable String version(JsonNode checks) {
        for (var check : checks) {
            var version = Fields.text(check.path("data"), "version");
            if (version != null) {
                return version;
            }
        }
        return null;
    }

    private static String complaint(JsonNode checks) {
        for (var check : checks) {
            if (!"UP".equals(Fields.text(check, "status"))) {
                return "not ready: " + Fields.text(check, "name");
            }
        }
        return "not ready";
    }

    private static State database(JsonNode checks) {
        for (var check : checks) {
            var name = String.valueOf(Fields.text(check, "name")).toLowerCase(Locale.ROOT);
            if (name.contains("database") || name.contains("postgres")) {
                return "UP".equals(Fields.text(check, "status")) ? State.UP : State.DOWN;
            }
        }
        return State.UNKNOWN;
    }
}
