package kz.kinoqor.analytics.position;

import java.time.Duration;

/** Whoever knows how far each projection has come. */
public interface Progress {

    /** Waits until the projection has reached the position; false when the time is up first. */
    boolean awaitReached(String projection, Position position, Duration patience);
}
