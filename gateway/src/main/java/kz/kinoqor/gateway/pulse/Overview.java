package kz.kinoqor.gateway.pulse;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How much of everything there is.
 *
 * @param asOf time of the newest event behind the counts, null while there is none
 */
public record Overview(@Nullable Instant asOf, Map<Count, Long> counts) {}
