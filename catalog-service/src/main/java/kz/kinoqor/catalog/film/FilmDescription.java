package kz.kinoqor.catalog.film;

import java.util.List;
import kz.kinoqor.kit.identifier.Identifier;
import kz.kinoqor.kit.time.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * What the register says of a film beside its titles and its stage.
 *
 * @param year when it was first completed, as well as anybody states it
 * @param countries ISO 3166-1 alpha-2, in the order stated
 * @param runtimeMinutes whole minutes, over 0
 */
record FilmDescription(
        FilmKind kind,
        PartialDate year,
        List<String> countries,
        @Nullable Integer runtimeMinutes,
        List<Identifier> identifiers) {}
