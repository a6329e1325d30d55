package kz.kinoqor.catalog.intake;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An import that is being carried on.
 *
 * @param traceparent of the request that began it, for what is announced
 */
record Course(UUID operation, boolean dryRun, @Nullable String traceparent, Judge judge) {}
