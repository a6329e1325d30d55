package kz.kinoqor.kit.place;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;
import kz.kinoqor.kit.rule.BrokenRule;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A country ({@code PL}) or a part of one by ISO 3166-2 ({@code KZ-63}, {@code RU-TA}). Only the form and the country are
 * certain here; {@link Places} is where a place that was sent is read.
 */
@Schema(
        name = "Place",
        type = SchemaType.STRING,
        implementation = String.class,
        examples = {"PL", "KZ-63", "RU-TA"})
public record Place(@JsonValue String code) {

    /** Characters of the longest code. */
    public static final int LONGEST = 6;

    private static final Pattern FORM = Pattern.compile("[A-Z]{2}(-[A-Z0-9]{1,3})?");

    public Place {
        if (!FORM.matcher(code).matches()) {
            throw BrokenRule.of("place-malformed", "given", code);
        }
        var _ = new Country(code.substring(0, 2));
    }

    public Country country() {
        return new Country(code.substring(0, 2));
    }

    public boolean isCountry() {
        return code.length() == 2;
    }

    @Override
    public String toString() {
        return code;
    }
}
