package kz.kinoqor.funding.fund;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A promise that stands no longer.
 *
 * @param by the promise that took its place
 */
@Schema(name = "SupersededPromise")
record SupersededPromise(Promise promise, UUID by, String reason) {}
