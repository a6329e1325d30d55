package kz.kinoqor.funding.fund;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a fund promised.
 *
 * @param items the promises that stand
 * @param history those that were superseded, oldest first
 */
@Schema(name = "Promises")
record PromisesView(
        UUID fundId,

        @JsonRawValue @Schema(implementation = Promise[].class)
        String items,

        @JsonRawValue @Schema(implementation = SupersededPromise[].class)
        String history) {}
