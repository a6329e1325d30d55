package kz.kinoqor.analytics.position;

import java.util.Optional;
import kz.kinoqor.kit.position.WritePosition;

/** Something that a view can have reached or not. */
public sealed interface Position {

    /** A fact that a write caused. */
    record Written(WritePosition fact) implements Position {}

    /** All that another answer had seen. */
    record Read(ReadPosition offsets) implements Position {}

    /** Refuses what is no token of ours with {@code position-malformed}. */
    static Position parse(String token) {
        Optional<Position> written = WritePosition.parse(token).map(Written::new);
        return written.or(() -> ReadPosition.parse(token).map(Read::new))
                .orElseThrow(() -> new PositionProblem.PositionMalformed("waitFor").refuse());
    }
}
