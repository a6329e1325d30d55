package kz.kinoqor.system.load;

import java.util.List;
import java.util.UUID;
import kz.kinoqor.system.door.Answer;

/**
 * A film that the client has registered, as it saw it last.
 *
 * @param tag for {@code If-Match}
 * @param steps how often it was moved to another stage
 */
record Work(UUID id, String tag, int steps) {

    private static final List<String> STAGES = List.of(
            "SCRIPT_DEVELOPMENT",
            "SCRIPT_COMPLETE",
            "FINANCING",
            "PRE_PRODUCTION",
            "SHOOTING",
            "POST_PRODUCTION",
            "COMPLETED",
            "RELEASED",
            "ARCHIVED");

    static Work registered(Answer answer) {
        return new Work(answer.id(), answer.tag(), 0);
    }

    Work moved(Answer answer) {
        return new Work(id, answer.tag(), steps + 1);
    }

    Work titled(Answer answer) {
        return new Work(id, answer.tag(), steps);
    }

    boolean mayMove() {
        return steps < STAGES.size();
    }

    String nextStage() {
        return STAGES.get(steps);
    }
}
