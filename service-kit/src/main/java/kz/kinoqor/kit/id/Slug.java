package kz.kinoqor.kit.id;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A readable name for addresses: the title in plain Latin letters and the last ten digits of the id, as in
 * {@code ander-0e2c3f9c2a}. It is made once and does not follow later changes of the title. Those digits of an id
 * are chance: of a thousand records with one title, two meet once in two million registers.
 */
@Schema(name = "Slug", type = SchemaType.STRING, implementation = String.class, examples = "ander-0e2c3f9c2a")
public record Slug(@JsonValue String text) {

    private static final int LONGEST_TITLE = 60;
    private static final int DIGITS = 10;
    private static final String WITHOUT_TITLE = "title"; // for a title with no letter that the table knows
    private static final Pattern FORM = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*-[0-9a-f]{" + DIGITS + "}");
    private static final Pattern APOSTROPHES = Pattern.compile("['’‘ʼʻ`´]");
    private static final Pattern OTHERS = Pattern.compile("[^a-z0-9]+");
    private static final Pattern ENDS = Pattern.compile("^-|-$");

    public Slug {
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("not a slug: " + text);
        }
    }

    public static Slug of(String title, UUID id) {
        var latin = APOSTROPHES.matcher(Romanisation.of(title)).replaceAll("");
        var words = ENDS.matcher(OTHERS.matcher(latin).replaceAll("-")).replaceAll("");
        var digits = id.toString();
        return new Slug((words.isEmpty() ? WITHOUT_TITLE : shortened(words))
                + "-"
                + digits.substring(digits.length() - DIGITS));
    }

    /** Cut between words, unless the first word alone is too long. */
    private static String shortened(String words) {
        if (words.length() <= LONGEST_TITLE) {
            return words;
        }
        int end = words.lastIndexOf('-', LONGEST_TITLE);
        return words.substring(0, end > 0 ? end : LONGEST_TITLE);
    }

    @Override
    public String toString() {
        return text;
    }
}
