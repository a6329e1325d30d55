package kz.kinoqor.kit.testing;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Rules for the statements that classes hold: a class file keeps the text of each as it is. */
final class Statements {

    private static final Pattern NARROWED_SUM = Pattern.compile(
            "\\bsum\\s*\\([^;]{0,80}?\\)\\s*(::\\s*|as\\s+)(bigint|int\\d?|integer|smallint)\\b",
            Pattern.CASE_INSENSITIVE);

    private Statements() {}

    /** PostgreSQL adds whole numbers up without a bound; a cast back fails as soon as the terms are large enough. */
    static ArchRule totalsAreAsWideAsTheyGrow() {
        return no(NARROWED_SUM, "cast a sum to a whole number").as("a total is no narrower than its terms");
    }

    private static ArchRule no(Pattern text, String what) {
        return noClasses()
                .that(describe(what, type -> holds(type, text)))
                .should()
                .haveNameMatching(".*")
                .allowEmptyShould(true);
    }

    private static boolean holds(JavaClass type, Pattern text) {
        return type.getSource()
                .map(source -> content(source.getUri()))
                .filter(content -> text.matcher(content).find())
                .isPresent();
    }

    private static String content(URI file) {
        try (var content = file.toURL().openStream()) {
            return new String(content.readAllBytes(), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
