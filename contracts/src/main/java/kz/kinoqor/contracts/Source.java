package kz.kinoqor.contracts;

import org.jspecify.annotations.Nullable;

/**
 * Where a stated fact comes from.
 *
 * @param id the document, for example {@code astana-times-mustafina}
 * @param locator where in the document, for example a paragraph or a page
 * @param quote the words of the document, in its language
 * @param retrievedAt EDTF date on which it was read
 * @param reliability A (official record) to E (hearsay)
 */
public record Source(
        String id,
        @Nullable String locator,
        @Nullable String quote,
        @Nullable String retrievedAt,
        @Nullable String reliability) {}
