package kz.kinoqor.kit.provenance;

import kz.kinoqor.contracts.Source;
import kz.kinoqor.kit.rule.Findings;
import org.jspecify.annotations.Nullable;

/**
 * Where a record comes from.
 *
 * @param collection the marked set it belongs to, if it belongs to one
 * @param source the document that states it, if one is named
 */
public record Origin(@Nullable String collection, @Nullable Source source) {

    /** Reads both as sent; what is wrong is noted at {@code /collection} and {@code /source}. */
    public static Origin read(@Nullable String collection, @Nullable StatedSource source, Findings findings) {
        return new Origin(
                findings.read("/collection", collection, CollectionMark::parse),
                findings.read("/source", source, StatedSource::read));
    }
}
