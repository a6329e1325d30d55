package kz.kinoqor.kit.inbox;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An event that could not be applied, or that waits behind such a one.
 *
 * @param subscription the reader it is parked for
 * @param key the aggregate whose later events wait behind it
 * @param cause short and stable: envelope-malformed, content-malformed, subject-mismatch, no-value, too-large, refused or
 *     behind-parked
 * @param detail what exactly was wrong the last time it was tried
 * @param attempts how often it was tried
 * @param state PARKED for the first of its key, BEHIND for those that wait
 */
@Schema(name = "ParkedEvent")
public record ParkedEvent(
        UUID id,
        String subscription,
        String topic,
        int partition,
        long offset,
        String key,
        String cause,
        String detail,
        Instant parkedAt,
        int attempts,
        @Schema(implementation = State.class) String state) {

    /** Where it stands among those of its key. */
    enum State {
        PARKED,
        BEHIND
    }
}
