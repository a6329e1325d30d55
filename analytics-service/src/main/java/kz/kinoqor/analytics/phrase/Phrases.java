package kz.kinoqor.analytics.phrase;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The phrases of one view: the resources {@code phrases/<name>_{kk,ru,en}.properties} (UTF-8), arguments by name as in
 * <code>{title}</code>. A phrase that lacks a language is a defect and is refused when the phrases are read.
 */
public final class Phrases {

    private static final List<String> LANGUAGES = List.of("kk", "ru", "en");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)}");

    private final Map<String, Map<String, String>> byKey;

    private Phrases(Map<String, Map<String, String>> byKey) {
        this.byKey = byKey;
    }

    public static Phrases named(String name) {
        var byKey = new TreeMap<String, Map<String, String>>();
        for (var language : LANGUAGES) {
            read("/phrases/" + name + "_" + language + ".properties")
                    .forEach((key, text) -> byKey.computeIfAbsent((String) key, _ -> new LinkedHashMap<>())
                            .put(language, (String) text));
        }
        byKey.forEach((key, texts) -> refuseUnlessWhole(name, key, texts));
        return new Phrases(byKey);
    }

    public Set<String> keys() {
        return byKey.keySet();
    }

    /** A phrase without arguments. */
    public Map<String, String> say(String key) {
        return say(key, Map.of());
    }

    /**
     * @param args by name: a text that is the same in every language, or a phrase, which is taken in the language at hand
     */
    public Map<String, String> say(String key, Map<String, ?> args) {
        var texts = Objects.requireNonNull(byKey.get(key), () -> "no phrase " + key);
        var said = new LinkedHashMap<String, String>();
        texts.forEach((language, text) -> said.put(language, filled(text, language, args)));
        return said;
    }

    /** A word of an open set, such as a role: in every language where it is known, as it stands where it is not. */
    public Map<String, String> word(String set, String value) {
        var key = set + "." + value;
        return byKey.containsKey(key)
                ? say(key)
                : LANGUAGES.stream().collect(Collectors.toMap(language -> language, _ -> value));
    }

    private static String filled(String text, String language, Map<String, ?> args) {
        return PLACEHOLDER.matcher(text).replaceAll(match -> {
            var value = Objects.requireNonNull(args.get(match.group(1)), () -> "no argument " + match.group(1));
            return Matcher.quoteReplacement(
                    value instanceof Map<?, ?> phrase ? String.valueOf(phrase.get(language)) : value.toString());
        });
    }

    private static void refuseUnlessWhole(String name, String key, Map<String, String> texts) {
        var arguments =
                texts.values().stream().map(Phrases::placeholders).distinct().count();
        if (texts.size() != LANGUAGES.size() || arguments != 1) {
            throw new IllegalStateException("phrases/" + name + ": " + key + " is not the same in every language");
        }
    }

    private static Set<String> placeholders(String text) {
        return PLACEHOLDER
                .matcher(text)
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Properties read(String resource) {
        try (var stream = Objects.requireNonNull(Phrases.class.getResourceAsStream(resource), resource);
                var reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
            var properties = new Properties();
            properties.load(reader);
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + resource, e);
        }
    }
}
