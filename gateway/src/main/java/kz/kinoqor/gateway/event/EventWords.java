package kz.kinoqor.gateway.event;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import kz.kinoqor.gateway.language.Language;

/** The words of events in each language. What nobody has put into words yet goes by its own code. */
final class EventWords {

    private static final Map<Language, Properties> WORDS = new EnumMap<>(Language.class);

    static {
        for (var language : Language.all()) {
            WORDS.put(language, read("/messages/events_" + language.code() + ".properties"));
        }
    }

    private EventWords() {}

    /** What a type of event is called. */
    static String name(String type, Language language) {
        return words(language).getProperty(type, type);
    }

    /** What a code of an open set is called, for example {@code stage.RELEASED}. */
    static String code(String set, String code, Language language) {
        return words(language).getProperty(set + "." + code, code);
    }

    private static Properties words(Language language) {
        return Objects.requireNonNull(WORDS.get(language));
    }

    private static Properties read(String resource) {
        try (var in = Objects.requireNonNull(EventWords.class.getResourceAsStream(resource), resource);
                var text = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            var words = new Properties();
            words.load(text);
            return words;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
