package kz.kinoqor.kit.identifier;

import static org.assertj.core.api.Assertions.assertThat;

import kz.kinoqor.kit.rule.Refused;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What each algorithm promises, and what it does not. */
class CheckCharactersPropertyTest {

    private static final String HEXADECIMAL = "0123456789ABCDEF";
    private static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    @Property
    void anyWrongDigitOfAnEidrIsFound(
            @ForAll("twentyHexadecimals") String digits,
            @ForAll @IntRange(min = 0, max = 19) int position,
            @ForAll @IntRange(min = 0, max = 15) int other) {
        char wrong = HEXADECIMAL.charAt(other);
        Assume.that(digits.charAt(position) != wrong);

        assertIsFound(IdentifierScheme.EIDR, eidr(with(digits, position, wrong), CheckCharacters.mod37and36(digits)));
    }

    @Property
    void anyWrongCheckCharacterOfAnEidrIsFound(
            @ForAll("twentyHexadecimals") String digits, @ForAll @IntRange(min = 0, max = 35) int other) {
        char wrong = ALPHABET.charAt(other);
        Assume.that(CheckCharacters.mod37and36(digits) != wrong);

        assertIsFound(IdentifierScheme.EIDR, eidr(digits, wrong));
    }

    @Property
    void aTrueEidrIsKept(@ForAll("twentyHexadecimals") String digits) {
        var value = eidr(digits, CheckCharacters.mod37and36(digits));

        assertThat(new Identifier(IdentifierScheme.EIDR, value).value().replace("-", ""))
                .isEqualTo(value);
    }

    @Property
    void anyWrongDigitOfAnIsniIsFound(
            @ForAll("fifteenDigits") String digits,
            @ForAll @IntRange(min = 0, max = 14) int position,
            @ForAll @IntRange(min = 0, max = 9) int other) {
        char wrong = (char) ('0' + other);
        Assume.that(digits.charAt(position) != wrong);

        assertIsFound(IdentifierScheme.ISNI, with(digits, position, wrong) + CheckCharacters.mod11and2(digits));
    }

    @Property
    void anySwapOfNeighboursInAnOrcidIsFound(
            @ForAll("fifteenDigits") String digits, @ForAll @IntRange(min = 0, max = 13) int position) {
        char left = digits.charAt(position);
        char right = digits.charAt(position + 1);
        Assume.that(left != right);
        var swapped = with(with(digits, position, right), position + 1, left);

        assertIsFound(IdentifierScheme.ORCID, swapped + CheckCharacters.mod11and2(digits));
    }

    @Property
    void aWrongDigitOfABinIsFoundWhileOneRoundDecides(
            @ForAll("elevenDigits") String digits,
            @ForAll @IntRange(min = 0, max = 9) int position,
            @ForAll @IntRange(min = 0, max = 9) int other) {
        char wrong = (char) ('0' + other);
        var mistyped = with(digits, position, wrong);
        Assume.that(digits.charAt(position) != wrong);
        Assume.that(oneRoundDecides(digits) && oneRoundDecides(mistyped));

        assertIsFound(IdentifierScheme.BIN, mistyped + CheckCharacters.bin(digits));
    }

    @Property
    void aWrongLastDigitOfABinIsFound(
            @ForAll("elevenDigits") String digits, @ForAll @IntRange(min = 0, max = 9) int other) {
        char wrong = (char) ('0' + other);
        Assume.that(CheckCharacters.bin(digits) != wrong);

        assertIsFound(IdentifierScheme.BIN, digits + wrong);
    }

    @Provide
    Arbitrary<String> twentyHexadecimals() {
        return Arbitraries.strings().withChars(HEXADECIMAL).ofLength(20);
    }

    @Provide
    Arbitrary<String> fifteenDigits() {
        return Arbitraries.strings().numeric().ofLength(15);
    }

    @Provide
    Arbitrary<String> elevenDigits() {
        return Arbitraries.strings().numeric().ofLength(11);
    }

    private static void assertIsFound(IdentifierScheme scheme, String mistyped) {
        assertThat(Refused.by(() -> new Identifier(scheme, mistyped)).code()).isEqualTo("identifier-check-digit");
    }

    private static boolean oneRoundDecides(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            sum += (digits.charAt(i) - '0') * (i + 1);
        }
        return sum % 11 != 10;
    }

    private static String eidr(String digits, char check) {
        return "10.5240/" + digits + check;
    }

    private static String with(String text, int position, char character) {
        return text.substring(0, position) + character + text.substring(position + 1);
    }
}
