package kz.kinoqor.http.token;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads single claims. A signed claim of the wrong form makes its token a bad one, never an error of ours. */
final class ClaimTexts {

    private static final int LONGEST = 255;
    private static final int MOST = 200;
    private static final long LAST_SECOND = 253_402_300_799L; // of the year 9999
    private static final Pattern ID = Pattern.compile("[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    private static final Pattern ODD = Pattern.compile("[\\p{Cc}\\p{Cs}\\p{Zl}\\p{Zp}]");

    private ClaimTexts() {}

    static TokenRefused misshapen(String claim) {
        return new TokenRefused("The claim " + claim + " of the token has a form that is not taken.");
    }

    static String subject(Map<String, Object> claims) throws TokenRefused {
        if (claims.get("sub") instanceof String subject && !subject.isBlank() && plain(subject)) {
            return subject;
        }
        throw misshapen("sub");
    }

    static @Nullable UUID organisation(Map<String, Object> claims) throws TokenRefused {
        var value = claims.get("org");
        if (value == null) {
            return null;
        }
        if (value instanceof String text && ID.matcher(text).matches()) {
            return UUID.fromString(text);
        }
        throw misshapen("org");
    }

    /** A NumericDate: seconds since 1970, perhaps with a fraction, which is cut off. */
    static @Nullable Instant time(Map<String, Object> claims, String claim) throws TokenRefused {
        return switch (claims.get(claim)) {
            case null -> null;
            case Number seconds
            when seconds.doubleValue() >= 0 && seconds.doubleValue() <= LAST_SECOND ->
                Instant.ofEpochSecond(seconds.longValue());
            default -> throw misshapen(claim);
        };
    }

    static List<String> all(String claim, Collection<?> values) throws TokenRefused {
        var texts = new ArrayList<String>();
        for (var value : values) {
            if (!(value instanceof String text) || !plain(text) || texts.size() == MOST) {
                throw misshapen(claim);
            }
            texts.add(text);
        }
        return texts;
    }

    private static boolean plain(String text) {
        return text.length() <= LONGEST && !ODD.matcher(text).find();
    }
}
