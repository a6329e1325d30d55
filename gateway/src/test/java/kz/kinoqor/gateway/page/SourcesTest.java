package kz.kinoqor.gateway.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

/** What the pages' own sources must not hold: browsers cannot format Kazakh, and nothing inline passes our own policy. */
class SourcesTest {

    private static final Pattern FORBIDDEN = Pattern.compile(
            "\\bIntl\\b|toLocale\\w*String|innerHTML|outerHTML|insertAdjacentHTML|document\\.write|\\beval\\b|new Function"
                    + "|\\sstyle=|\\son[a-z]+=\"|<style|javascript:|https?://(?!www\\.w3\\.org)");
    private static final int SCRIPT_BUDGET = 15 * 1024;
    private static final int STYLE_BUDGET = 20 * 1024;

    @Test
    void nothingForbiddenStandsInThem() throws IOException {
        for (var file : sources()) {
            assertThat(FORBIDDEN.matcher(Files.readString(file)).results().map(match -> match.group()))
                    .as(file.toString())
                    .isEmpty();
        }
    }

    @Test
    void thePatternFindsWhatItForbids() {
        assertThat(List.of(
                        "new Intl.NumberFormat()",
                        "x.toLocaleString()",
                        "a.innerHTML = b",
                        "<p style=\"x\">",
                        "<a onclick=\"x\">"))
                .allSatisfy(line -> assertThat(FORBIDDEN.matcher(line).find()).isTrue());
    }

    @Test
    void theyStayWithinTheirBudgets() throws IOException {
        assertThat(zipped(".js")).isLessThanOrEqualTo(SCRIPT_BUDGET);
        assertThat(zipped(".css")).isLessThanOrEqualTo(STYLE_BUDGET);
    }

    private static int zipped(String ending) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(bytes)) {
            for (var file : sources()) {
                if (file.toString().endsWith(ending)) {
                    zip.write(Files.readAllBytes(file));
                }
            }
        }
        return bytes.size();
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> web = Files.list(Path.of("src/main/resources/web"));
                Stream<Path> templates = Files.list(Path.of("src/main/resources/templates"))) {
            return Stream.concat(web, templates).toList();
        }
    }
}
