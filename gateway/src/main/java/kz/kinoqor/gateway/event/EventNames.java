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

/** What a type of event is called in each language. A type nobody has named yet goes by its own name. */
public final class EventNames {

    private static final Map<Language, Properties> NAMES = new EnumMap<>(Language.class);

    static {
        for (var language : Language.all()) {
            NAMES.put(language, read("/messages/events_" + language.code() + ".properties"));
        }
    }

    private EventNames() {}

    public static String of(String type, Language language) {
        return Objects.requireNonNull(NAMES.get(language)).getProperty(type, type);
    }

    private static Properties read(String resource) {
        try (var in = Objects.requireNonNull(EventNames.class.getResourceAsStream(resource), resource);
                var text = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            var names = new Properties();
            names.load(text);
            return names;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
