package kz.kinoqor.kit.testing.canary.film;

/** Adds up to less than it may come to. */
class Narrow {

    String total() {
        return "select currency, sum(amount_minor)::bigint from award group by currency";
    }
}
