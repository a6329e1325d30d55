package kz.kinoqor.kit.inbox;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What became of the parked events of a key.
 *
 * @param applied events of the key that are parked no more
 * @param remaining events of the key that are still parked
 * @param stoppedAt the first that failed again, if one did
 */
@Schema(name = "Redriven")
public record Redriven(int applied, int remaining, @Nullable StillFailing stoppedAt) {

    static final Redriven NOTHING = new Redriven(0, 0, null);

    Redriven then(Redriven next) {
        return new Redriven(applied + next.applied, next.remaining, next.stoppedAt);
    }

    boolean goesOn() {
        return remaining > 0 && stoppedAt == null;
    }

    /** The event that failed again, and why. */
    @Schema(name = "StillFailing")
    public record StillFailing(UUID id, String cause, String detail) {}
}
