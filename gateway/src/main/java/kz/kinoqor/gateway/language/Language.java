package kz.kinoqor.gateway.language;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A language of the pages. English is written the British way. */
public enum Language {
    KK("kk", "Қазақша", Locale.forLanguageTag("kk-KZ")),
    RU("ru", "Русский", Locale.forLanguageTag("ru-KZ")),
    EN("en", "English", Locale.UK);

    private final String code;
    private final String endonym;
    private final Locale locale;

    Language(String code, String endonym, Locale locale) {
        this.code = code;
        this.endonym = endonym;
        this.locale = locale;
    }

    /** The first segment of a page's address, and its {@code lang}. */
    public String code() {
        return code;
    }

    /** What speakers call it. */
    public String endonym() {
        return endonym;
    }

    /** For figures and dates. */
    public Locale locale() {
        return locale;
    }

    public static List<Language> all() {
        return List.of(values());
    }

    public static Optional<Language> of(String code) {
        return Arrays.stream(values())
                .filter(language -> language.code.equals(code))
                .findFirst();
    }

    /** The best of the three for an {@code Accept-Language} header; Kazakh where it helps nobody to choose. */
    public static Language preferred(@Nullable String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.isBlank()) {
            return KK;
        }
        try {
            return Locale.LanguageRange.parse(acceptLanguage).stream()
                    .filter(range -> range.getWeight() > 0)
                    .flatMap(range -> of(range.getRange().split("-", 2)[0]).stream())
                    .findFirst()
                    .orElse(KK);
        } catch (IllegalArgumentException unreadable) {
            return KK;
        }
    }
}
