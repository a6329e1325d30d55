package kz.kinoqor.contracts.catalog;

import org.jspecify.annotations.Nullable;

/**
 * A name or a title in one language and script.
 *
 * @param text as written, Unicode NFC
 * @param lang BCP 47 language
 * @param script ISO 15924 script of the text
 * @param kind an open set: films use ORIGINAL, ALTERNATIVE, TRANSLITERATION, FESTIVAL, WORKING, RELEASE; people and
 *     organisations PREFERRED, ALTERNATIVE, TRANSLITERATION, FORMER
 * @param region ISO 3166 place where this name is used, if it is used only there
 */
public record Name(
        String text,
        String lang,
        String script,
        String kind,
        @Nullable String region) {}
