package kz.kinoqor.contracts;

/**
 * Money on the wire: never a floating point number.
 *
 * @param amount decimal with exactly the digits of the currency, for example {@code 5500000000.00}
 * @param currency ISO 4217 code
 */
public record MoneyAmount(String amount, String currency) {}
