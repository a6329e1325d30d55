package kz.kinoqor.kit.problem;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * The head of a page under {@code docs/problems}, which travels with the kit.
 *
 * @param code also the name of the page
 * @param status HTTP status
 */
public record ProblemPage(String code, String title, int status) {

    private static final String FOLDER = "/META-INF/kinoqor/problems/";
    private static final String FENCE = "---";
    private static final Pattern WORD_BEGINS = Pattern.compile("(?<!^)(?=[A-Z])");

    private static final ClassValue<ProblemPage> PAGES = new ClassValue<>() {
        @Override
        protected ProblemPage computeValue(Class<?> problem) {
            return of(
                    WORD_BEGINS.matcher(problem.getSimpleName()).replaceAll("-").toLowerCase(Locale.ROOT));
        }
    };

    private static final Map<String, ProblemPage> NAMED = new ConcurrentHashMap<>();

    /** The page of this name, read once: only for names that are written in the code. */
    public static ProblemPage named(String code) {
        return NAMED.computeIfAbsent(code, ProblemPage::of);
    }

    /** The page of a problem, which is called after its class. */
    static ProblemPage of(Class<? extends Problem> problem) {
        return PAGES.get(problem);
    }

    /** Fails where there is no such page. */
    public static ProblemPage of(String code) {
        try (var page = ProblemPage.class.getResourceAsStream(FOLDER + code + ".md")) {
            if (page == null) {
                throw new IllegalArgumentException("docs/problems/" + code + ".md is missing");
            }
            var head = head(new BufferedReader(new InputStreamReader(page, StandardCharsets.UTF_8)));
            return new ProblemPage(
                    head.getOrDefault("code", ""),
                    head.getOrDefault("title", ""),
                    Integer.parseInt(head.getOrDefault("status", "0")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> head(BufferedReader page) throws IOException {
        var head = new LinkedHashMap<String, String>();
        var fences = 0;
        for (var line = page.readLine(); line != null && fences < 2; line = page.readLine()) {
            if (line.equals(FENCE)) {
                fences++;
            } else {
                var colon = line.indexOf(':');
                if (colon > 0) {
                    head.put(
                            line.substring(0, colon).strip(),
                            line.substring(colon + 1).strip());
                }
            }
        }
        return head;
    }
}
