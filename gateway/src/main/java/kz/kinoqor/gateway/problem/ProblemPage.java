package kz.kinoqor.gateway.problem;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * The page behind one problem code: front matter that programs read, and Markdown for people.
 *
 * @param markdown what happened and what to do
 */
public record ProblemPage(String code, String title, int status, String markdown) {

    private static final String FENCE = "---\n";
    private static final List<org.commonmark.Extension> TABLES = List.of(TablesExtension.create());
    private static final Parser PARSER = Parser.builder().extensions(TABLES).build();
    private static final HtmlRenderer RENDERER = HtmlRenderer.builder()
            .extensions(TABLES)
            .escapeHtml(true)
            .sanitizeUrls(true)
            .build();

    /** Reads a page as it stands under {@code docs/problems/}; a page that is not one is a defect of the build. */
    static ProblemPage parse(String file, String source) {
        var text = source.replace("\r\n", "\n");
        var end = text.indexOf("\n" + FENCE, FENCE.length() - 1);
        if (!text.startsWith(FENCE) || end < 0) {
            throw new IllegalArgumentException(file + " has no front matter");
        }
        var front = front(text.substring(FENCE.length(), end + 1));
        return new ProblemPage(
                required(front, "code", file),
                required(front, "title", file),
                Integer.parseInt(required(front, "status", file)),
                text.substring(end + 1 + FENCE.length()).strip());
    }

    private static Map<String, String> front(String lines) {
        var front = new LinkedHashMap<String, String>();
        for (var line : lines.split("\n", -1)) {
            var colon = line.indexOf(':');
            if (colon > 0) {
                front.put(
                        line.substring(0, colon).strip(),
                        unquoted(line.substring(colon + 1).strip()));
            }
        }
        return front;
    }

    private static String unquoted(String value) {
        var quoted = value.length() >= 2 && value.startsWith("\"") && value.endsWith("\"");
        return quoted ? value.substring(1, value.length() - 1) : value;
    }

    private static String required(Map<String, String> front, String key, String file) {
        return Objects.requireNonNull(front.get(key), file + " states no " + key);
    }

    public String html() {
        return RENDERER.render(PARSER.parse(markdown));
    }
}
