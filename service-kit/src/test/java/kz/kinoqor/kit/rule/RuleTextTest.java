package kz.kinoqor.kit.rule;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RuleTextTest {

    private static final Pattern REFUSAL = Pattern.compile("BrokenRule\\s*\\.of\\(\\s*\"([a-z0-9-]+)\"");

    @TempDir
    private Path folder;

    @Test
    void everyRuleSpeaksThreeLanguagesWithTheSameArguments() {
        assertThat(RuleText.onClassPath().gaps()).isEmpty();
    }

    @Test
    void everyRefusalInTheSourcesHasItsTexts() throws IOException {
        var refusals = REFUSAL.matcher(sources())
                .results()
                .map(found -> found.group(1))
                .collect(toSet());

        assertThat(refusals).hasSizeGreaterThan(30);
        assertThat(RuleText.onClassPath().codes()).containsAll(refusals);
    }

    @Test
    void noTextIsWithoutARefusalInTheSources() throws IOException {
        var sources = sources();

        assertThat(RuleText.onClassPath().codes())
                .allSatisfy(code -> assertThat(sources)
                        .as(code)
                        .containsAnyOf("\"" + code + "\"", "record " + problem(code) + "("));
    }

    /** A problem has its code from the name of its class. */
    private static String problem(String code) {
        return Arrays.stream(code.split("-"))
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                .collect(Collectors.joining());
    }

    @Test
    void aServiceAddsItsOwnTexts() throws IOException {
        var text = around("seat-taken = {seat}", "seat-taken = {seat}", "seat-taken = {seat} is taken.");

        var message = text.message(BrokenRule.of("seat-taken", "seat", "$7"));

        assertThat(message.en()).isEqualTo("$7 is taken.");
        assertThat(text.codes()).contains("seat-taken", "required");
    }

    @Test
    void aTextThatLacksALanguageIsAGap() throws IOException {
        var text = around("", "seat-taken = {seat}", "seat-taken = {seat} is taken.");

        assertThat(text.gaps()).containsExactly("seat-taken in kk");
    }

    @Test
    void aTextThatForgetsAnArgumentIsAGap() throws IOException {
        var text = around("seat-taken = ?", "seat-taken = {seat}", "seat-taken = {seat} is taken.");

        assertThat(text.gaps()).containsExactly("seat-taken in kk");
    }

    @Test
    void aRuleWithoutTextCannotBeSpokenOf() {
        assertThatThrownBy(() -> RuleText.onClassPath().message(BrokenRule.of("never-written")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("never-written");
    }

    @Test
    void anArgumentThatIsNotGivenCannotBeSpokenOf() {
        assertThatThrownBy(() -> RuleText.onClassPath().message(BrokenRule.of("id-malformed")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("given");
    }

    @Test
    void twoTextsForOneRuleAreADefect() {
        assertThatThrownBy(() -> around("required = !", "required = !", "required = !"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("two texts");
    }

    private RuleText around(String kk, String ru, String en) throws IOException {
        var texts = Files.createDirectories(folder.resolve("META-INF/kinoqor"));
        Files.writeString(texts.resolve("rules_kk.properties"), kk);
        Files.writeString(texts.resolve("rules_ru.properties"), ru);
        Files.writeString(texts.resolve("rules_en.properties"), en);
        try (var service =
                new URLClassLoader(new URL[] {address(folder)}, getClass().getClassLoader())) {
            return RuleText.seenBy(service);
        }
    }

    private static URL address(Path folder) throws MalformedURLException {
        return folder.toUri().toURL();
    }

    private static String sources() throws IOException {
        try (var files = Files.walk(Path.of("src/main/java"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .map(RuleTextTest::content)
                    .collect(joining());
        }
    }

    private static String content(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
