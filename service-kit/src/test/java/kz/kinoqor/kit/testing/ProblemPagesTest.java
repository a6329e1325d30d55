package kz.kinoqor.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.kinoqor.kit.problem.ProblemPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The pages under {@code docs/problems}, whichever service they belong to. */
class ProblemPagesTest {

    private static final List<String> MODULES =
            List.of("service-kit", "catalog-service", "funding-service", "analytics-service", "gateway");

    static List<String> codes() throws IOException {
        try (var pages = Files.list(Checkout.root().resolve("docs/problems"))) {
            return pages.map(page -> page.getFileName().toString())
                    .filter(name -> name.endsWith(".md"))
                    .map(name -> name.substring(0, name.length() - ".md".length()))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("codes")
    void a_page_has_its_code_a_title_and_an_error_status(String code) {
        var page = ProblemPage.of(code);

        assertThat(page.code()).isEqualTo(code);
        assertThat(page.title()).isNotBlank();
        assertThat(page.status()).isBetween(400, 599);
    }

    @Test
    void no_page_explains_a_problem_that_nothing_gives() throws IOException {
        var sources = sources();

        assertThat(codes())
                .allSatisfy(code ->
                        assertThat(sources).as("some source says " + code).contains("\"" + code + "\""));
    }

    private static String sources() {
        return MODULES.stream()
                .map(module -> Checkout.root().resolve(module).resolve("src/main/java"))
                .filter(Files::exists)
                .map(ProblemPagesTest::textOf)
                .collect(Collectors.joining());
    }

    private static String textOf(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .map(ProblemPagesTest::read)
                    .collect(Collectors.joining());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
