package kz.kinoqor.kit.rule;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.WeakHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What each rule says to people. The texts are all resources {@code META-INF/kinoqor/rules_{kk,ru,en}.properties} of the
 * class path together (UTF-8, code = text, arguments by name as in <code>{given}</code>), so that a service adds its own
 * beside those of the kit. A rule without its three texts is a defect: speaking of it fails.
 */
public final class RuleText {

    public static final List<String> LANGUAGES = List.of("kk", "ru", "en");

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)}");
    private static final Map<ClassLoader, RuleText> BY_LOADER = Collections.synchronizedMap(new WeakHashMap<>());

    private final Map<String, Map<String, String>> texts;

    private RuleText(Map<String, Map<String, String>> texts) {
        this.texts = texts;
    }

    /** The texts that the current thread can see: those of the kit and of the service around it. */
    public static RuleText onClassPath() {
        var own = Objects.requireNonNull(RuleText.class.getClassLoader());
        var around = Thread.currentThread().getContextClassLoader();
        return BY_LOADER.computeIfAbsent(around == null ? own : around, loader -> seenBy(own, loader));
    }

    static RuleText seenBy(ClassLoader... loaders) {
        var texts = new TreeMap<String, Map<String, String>>();
        for (var language : LANGUAGES) {
            for (var resource : resources("META-INF/kinoqor/rules_" + language + ".properties", loaders)) {
                read(resource).forEach((code, text) -> add(texts, (String) code, language, (String) text));
            }
        }
        return new RuleText(texts);
    }

    public Set<String> codes() {
        return Collections.unmodifiableSet(texts.keySet());
    }

    /** The rule in every language, arguments filled in. */
    public RuleMessage message(BrokenRule rule) {
        return new RuleMessage(filled("kk", rule), filled("ru", rule), filled("en", rule));
    }

    /** What is amiss with the texts themselves; a test asks that it be empty. */
    public List<String> gaps() {
        return texts.entrySet().stream()
                .flatMap(rule -> LANGUAGES.stream()
                        .filter(language -> !saysTheSame(rule.getValue(), language))
                        .map(language -> rule.getKey() + " in " + language))
                .toList();
    }

    /** Whether the text is there and has the arguments that all texts of the rule have together. */
    private static boolean saysTheSame(Map<String, String> byLanguage, String language) {
        var text = byLanguage.get(language);
        return text != null && arguments(List.of(text)).equals(arguments(byLanguage.values()));
    }

    private static Set<String> arguments(Collection<String> texts) {
        return texts.stream()
                .flatMap(text -> PLACEHOLDER.matcher(text).results())
                .map(match -> match.group(1))
                .collect(Collectors.toSet());
    }

    private String filled(String language, BrokenRule rule) {
        var text = texts.getOrDefault(rule.code(), Map.of()).get(language);
        if (text == null) {
            throw new IllegalStateException("no text in " + language + " for the rule " + rule.code());
        }
        return PLACEHOLDER.matcher(text).replaceAll(match -> {
            var value = rule.args().get(match.group(1));
            if (value == null) {
                throw new IllegalStateException("the rule " + rule.code() + " has no argument " + match.group(1));
            }
            return Matcher.quoteReplacement(value);
        });
    }

    private static void add(Map<String, Map<String, String>> texts, String code, String language, String text) {
        var earlier = texts.computeIfAbsent(code, _ -> new TreeMap<>()).put(language, text);
        if (earlier != null && !earlier.equals(text)) {
            throw new IllegalStateException("two texts in " + language + " for the rule " + code);
        }
    }

    private static List<URL> resources(String name, ClassLoader... loaders) {
        try {
            var byAddress = new LinkedHashMap<String, URL>();
            for (var loader : loaders) {
                loader.getResources(name).asIterator().forEachRemaining(url -> byAddress.put(url.toString(), url));
            }
            return List.copyOf(byAddress.values());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Properties read(URL resource) {
        try (var in = new InputStreamReader(resource.openStream(), StandardCharsets.UTF_8)) {
            var properties = new Properties();
            properties.load(in);
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + resource, e);
        }
    }
}
