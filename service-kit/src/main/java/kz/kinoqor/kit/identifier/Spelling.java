package kz.kinoqor.kit.identifier;

import static java.util.regex.Pattern.CASE_INSENSITIVE;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The spellings that each scheme reads (with or without separators, as an address of the registry) and the one kept. */
final class Spelling {

    private static final Pattern EIDR = Pattern.compile(
            "(?:https?://(?:dx\\.)?doi\\.org/|doi:)?10\\.5240/"
                    + "([0-9A-F]{4})-?([0-9A-F]{4})-?([0-9A-F]{4})-?([0-9A-F]{4})-?([0-9A-F]{4})-?([0-9A-Z])",
            CASE_INSENSITIVE);
    private static final Pattern ISAN = Pattern.compile(
            "(?:ISAN[: ]?)?([0-9A-F]{4})[- ]?([0-9A-F]{4})[- ]?([0-9A-F]{4})[- ]?([0-9A-F]{4})[- ]?([0-9A-Z])"
                    + "(?:[- ]?([0-9A-F]{4})[- ]?([0-9A-F]{4})[- ]?([0-9A-Z]))?",
            CASE_INSENSITIVE);
    private static final Pattern IMDB = Pattern.compile(
            "(?:https?://(?:www\\.|m\\.)?imdb\\.com/(?:title|name)/)?(tt|nm)0*([1-9][0-9]{0,9})/?", CASE_INSENSITIVE);
    private static final Pattern IMDB_DIGITS = Pattern.compile(".*(?:tt|nm)[0-9]{7,}/?", CASE_INSENSITIVE);
    private static final Pattern ISNI = Pattern.compile(
            "(?:https?://(?:www\\.)?isni\\.org/(?:isni/)?|ISNI[: ]?)?"
                    + "([0-9]{4})[- ]?([0-9]{4})[- ]?([0-9]{4})[- ]?([0-9]{3})([0-9X])",
            CASE_INSENSITIVE);
    private static final Pattern ORCID = Pattern.compile(
            "(?:https?://(?:www\\.)?orcid\\.org/)?([0-9]{4})-?([0-9]{4})-?([0-9]{4})-?([0-9]{3})([0-9X])",
            CASE_INSENSITIVE);
    private static final Pattern BIN = Pattern.compile("[0-9]{12}");

    private Spelling() {}

    static String eidr(String given) {
        var parts = matched(EIDR, given, IdentifierScheme.EIDR);
        var digits = joined(parts, 1, 5, "");
        prove(CheckCharacters.mod37and36(digits), group(parts, 6), given, IdentifierScheme.EIDR);
        return "10.5240/" + joined(parts, 1, 6, "-");
    }

    static String isan(String given) {
        var parts = matched(ISAN, given, IdentifierScheme.ISAN);
        var work = joined(parts, 1, 4, "");
        prove(CheckCharacters.mod37and36(work), group(parts, 5), given, IdentifierScheme.ISAN);
        if (parts.group(6) == null) {
            return "ISAN " + joined(parts, 1, 5, "-");
        }
        var version = work + joined(parts, 6, 7, "");
        prove(CheckCharacters.mod37and36(version), group(parts, 8), given, IdentifierScheme.ISAN);
        return "ISAN " + joined(parts, 1, 8, "-");
    }

    /** Seven digits at least, more only where the number is larger: so each title has one spelling. */
    static String imdb(String given) {
        var parts = matched(IMDB, given, IdentifierScheme.IMDB);
        matched(IMDB_DIGITS, given, IdentifierScheme.IMDB);
        return parts.group(1).toLowerCase(Locale.ROOT) + "%07d".formatted(Long.parseLong(parts.group(2)));
    }

    static String isni(String given) {
        var parts = matched(ISNI, given, IdentifierScheme.ISNI);
        prove(CheckCharacters.mod11and2(joined(parts, 1, 4, "")), group(parts, 5), given, IdentifierScheme.ISNI);
        return joined(parts, 1, 5, "");
    }

    static String orcid(String given) {
        var parts = matched(ORCID, given, IdentifierScheme.ORCID);
        prove(CheckCharacters.mod11and2(joined(parts, 1, 4, "")), group(parts, 5), given, IdentifierScheme.ORCID);
        return joined(parts, 1, 4, "-") + group(parts, 5);
    }

    static String bin(String given) {
        var digits = matched(BIN, given, IdentifierScheme.BIN).group();
        prove(CheckCharacters.bin(digits.substring(0, 11)), digits.substring(11), given, IdentifierScheme.BIN);
        return digits;
    }

    private static Matcher matched(Pattern pattern, String given, IdentifierScheme scheme) {
        var parts = pattern.matcher(given.strip());
        if (!parts.matches()) {
            throw scheme.malformed(given);
        }
        return parts;
    }

    private static void prove(char computed, String written, String given, IdentifierScheme scheme) {
        if (!written.equals(String.valueOf(computed))) {
            throw scheme.checkFails(given);
        }
    }

    private static String joined(Matcher parts, int from, int to, String separator) {
        var joined = new StringBuilder(group(parts, from));
        for (int i = from + 1; i <= to; i++) {
            joined.append(separator).append(group(parts, i));
        }
        return joined.toString();
    }

    private static String group(Matcher parts, int number) {
        return parts.group(number).toUpperCase(Locale.ROOT);
    }
}
