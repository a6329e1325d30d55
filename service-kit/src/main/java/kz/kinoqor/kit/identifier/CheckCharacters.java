package kz.kinoqor.kit.identifier;

/** The check characters of the schemes, each computed from the characters before it. */
final class CheckCharacters {

    private static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final int[] FIRST_ROUND = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11};
    private static final int[] SECOND_ROUND = {3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2};

    private CheckCharacters() {}

    /** ISO/IEC 7064, hybrid system MOD 37,36: finds every single wrong character. */
    static char mod37and36(CharSequence characters) {
        int product = 36;
        for (int i = 0; i < characters.length(); i++) {
            int sum = (product + ALPHABET.indexOf(characters.charAt(i))) % 36;
            product = (sum == 0 ? 36 : sum) * 2 % 37;
        }
        return ALPHABET.charAt((37 - product) % 36);
    }

    /** ISO/IEC 7064, pure system MOD 11-2: finds every single wrong digit and every swap of two neighbours. */
    static char mod11and2(CharSequence digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            sum = (sum + digits.charAt(i) - '0') * 2 % 11;
        }
        int check = (12 - sum) % 11;
        return check == 10 ? 'X' : (char) ('0' + check);
    }

    /**
     * The last digit of a BIN, or {@code -} for digits that no BIN begins with. The 11th digit weighs 11, which is
     * nothing mod 11: in the first round, and most numbers need no second, an error in that digit is not found.
     */
    static char bin(CharSequence elevenDigits) {
        int check = weighed(elevenDigits, FIRST_ROUND);
        if (check == 10) {
            check = weighed(elevenDigits, SECOND_ROUND);
        }
        return check == 10 ? '-' : (char) ('0' + check);
    }

    private static int weighed(CharSequence digits, int[] weights) {
        int sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += (digits.charAt(i) - '0') * weights[i];
        }
        return sum % 11;
    }
}
