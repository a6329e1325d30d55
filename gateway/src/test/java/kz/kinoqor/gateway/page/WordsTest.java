package kz.kinoqor.gateway.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.qute.i18n.Message;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kz.kinoqor.contracts.FactTypes;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No page shows a word that nobody has translated. */
class WordsTest {

    /** Proper names, which are the same in every language. */
    private static final Set<String> SAME_EVERYWHERE = Set.of("stationPostgres", "stationDebezium", "stationKafka");

    private static final Pattern PARAMETER = Pattern.compile("\\{(\\w+)}");

    @ParameterizedTest
    @ValueSource(strings = {"kk", "ru"})
    void everyWordIsThereInEveryLanguage(String language) throws IOException {
        assertThat(read("msg_" + language).stringPropertyNames())
                .containsExactlyInAnyOrderElementsOf(english().keySet());
    }

    @ParameterizedTest
    @ValueSource(strings = {"kk", "ru"})
    void noWordIsLeftInEnglish(String language) throws IOException {
        var words = read("msg_" + language);

        var untranslated = english().entrySet().stream()
                .filter(word -> word.getValue().equals(words.getProperty(word.getKey())))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(untranslated).isEqualTo(new TreeSet<>(SAME_EVERYWHERE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"kk", "ru"})
    void everySentenceTakesTheSameParameters(String language) throws IOException {
        var words = read("msg_" + language);

        assertThat(english())
                .allSatisfy((key, sentence) ->
                        assertThat(parameters(words.getProperty(key))).as(key).isEqualTo(parameters(sentence)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"kk", "ru", "en"})
    void everyEventOfTheContractsHasAName(String language) throws IOException {
        assertThat(read("events_" + language).stringPropertyNames())
                .containsAll(FactTypes.all().keySet());
    }

    @ParameterizedTest
    @ValueSource(strings = {"kk", "ru"})
    void everyEventWordIsThereInEveryLanguage(String language) throws IOException {
        assertThat(read("events_" + language).stringPropertyNames())
                .containsExactlyInAnyOrderElementsOf(read("events_en").stringPropertyNames());
    }

    private static Map<String, String> english() {
        return Arrays.stream(Words.class.getDeclaredMethods())
                .collect(Collectors.toMap(
                        method -> method.getName(),
                        method -> Objects.requireNonNull(method.getAnnotation(Message.class))
                                .value(),
                        (one, other) -> one,
                        TreeMap::new));
    }

    private static Set<String> parameters(String sentence) {
        return PARAMETER
                .matcher(sentence)
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toSet());
    }

    private static Properties read(String name) throws IOException {
        var resource = "/messages/" + name + ".properties";
        try (var in = Objects.requireNonNull(WordsTest.class.getResourceAsStream(resource), resource)) {
            var words = new Properties();
            words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return words;
        }
    }
}
