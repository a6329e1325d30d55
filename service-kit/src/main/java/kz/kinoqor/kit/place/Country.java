package kz.kinoqor.kit.place;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Locale.IsoCountryCode;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import kz.kinoqor.kit.rule.BrokenRule;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A country of today by its ISO 3166-1 alpha-2 code, in capitals: {@code KZ}. */
@Schema(
        name = "Country",
        type = SchemaType.STRING,
        implementation = String.class,
        examples = {"KZ", "FR"})
public record Country(@JsonValue String code) {

    public static final Country KAZAKHSTAN = new Country("KZ");

    public Country {
        code = Codes.canonical(code);
    }

    public static Country parse(String code) {
        return new Country(code);
    }

    @Override
    public String toString() {
        return code;
    }

    private static final class Codes {

        private static final Set<String> CURRENT = Locale.getISOCountries(IsoCountryCode.PART1_ALPHA2);

        /** Codes withdrawn from ISO 3166-1, each with the countries that followed. */
        private static final Map<String, String> FORMER = Map.ofEntries(
                Map.entry("SU", "AM, AZ, BY, EE, GE, KG, KZ, LT, LV, MD, RU, TJ, TM, UA, UZ"),
                Map.entry("YU", "BA, HR, ME, MK, RS, SI"),
                Map.entry("CS", "CZ, SK (until 1992); ME, RS (2003–2006)"),
                Map.entry("DD", "DE"),
                Map.entry("AN", "BQ, CW, SX"),
                Map.entry("BU", "MM"),
                Map.entry("DY", "BJ"),
                Map.entry("FX", "FR"),
                Map.entry("HV", "BF"),
                Map.entry("NH", "VU"),
                Map.entry("RH", "ZW"),
                Map.entry("TP", "TL"),
                Map.entry("VD", "VN"),
                Map.entry("YD", "YE"),
                Map.entry("ZR", "CD"));

        /** Codes that look like alpha-2 and are not, and the alpha-3 codes. */
        private static final Map<String, String> MISTAKEN = Map.of("UK", "GB", "EL", "GR");

        private static final Map<String, String> ALPHA_3 = Arrays.stream(Locale.getISOCountries())
                .collect(
                        Collectors.toUnmodifiableMap(code -> Locale.of("", code).getISO3Country(), code -> code));

        static String canonical(String given) {
            var code = given.toUpperCase(Locale.ROOT);
            if (CURRENT.contains(code)) {
                return code;
            }
            if (FORMER.containsKey(code)) {
                throw BrokenRule.of("country-formerly-used", "given", code, "successors", FORMER.get(code));
            }
            var meant = MISTAKEN.getOrDefault(code, ALPHA_3.getOrDefault(code, ""));
            throw meant.isEmpty()
                    ? BrokenRule.of("country-unknown", "given", given)
                    : BrokenRule.of("country-mistaken", "given", given, "meant", meant);
        }
    }
}
