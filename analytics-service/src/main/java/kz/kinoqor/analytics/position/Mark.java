package kz.kinoqor.analytics.position;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far a view had come at the moment it was read. Every answer of analytics carries both at its top level.
 *
 * @param asOf event time of the newest fact in the view, null while it holds none
 * @param position token for {@code ?waitFor=}: another view that has reached it has seen at least as much
 */
public record Mark(@Nullable Instant asOf, String position) {}
