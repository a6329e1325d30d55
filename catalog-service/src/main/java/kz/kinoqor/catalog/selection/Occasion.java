package kz.kinoqor.catalog.selection;

import java.util.UUID;
import kz.kinoqor.kit.time.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * Where and when a film was shown or judged, as far as stated.
 *
 * @param festivalId in the register, if it is there
 * @param editionId one of the festival's editions, if stated
 * @param country ISO 3166-1 alpha-2 of the festival, if that is all that is stated
 * @param statedAs the words of the source for the festival or its edition
 */
record Occasion(
        @Nullable UUID festivalId,
        @Nullable UUID editionId,
        @Nullable String country,
        @Nullable String statedAs,
        PartialDate year) {}
