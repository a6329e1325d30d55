package kz.kinoqor.system.door;

import java.util.UUID;

/** Request bodies, filled in. */
public final class Forms {

    private Forms() {}

    /** An invented film, marked as such. */
    public static String film(String title, String year) {
        return Json.of("""
                {'titles': [{'text': '%s', 'lang': 'en', 'kind': 'ORIGINAL'}],
                 'kind': 'SHORT_FICTION', 'stage': 'IDEA', 'year': '%s', 'countries': ['KZ'],
                 'collection': 'synthetic-system-test'}
                """, title, year);
    }

    public static String title(String text) {
        return Json.of("{'text': '%s', 'lang': 'en', 'kind': 'ALTERNATIVE'}", text);
    }

    /** A move to another stage. */
    public static String stage(String stage) {
        return Json.of("{'stage': '%s', 'at': '2026'}", stage);
    }

    /** A description of an invented film that differs in its length. */
    public static String runtime(int minutes) {
        return Json.of("""
                {'kind': 'SHORT_FICTION', 'year': '2024', 'countries': ['KZ'], 'runtimeMinutes': %s}
                """, Integer.toString(minutes));
    }

    /** An invented fund, marked as such. */
    public static String fund(String name) {
        return Json.of("""
                {'names': [{'text': '%s', 'lang': 'en'}], 'kind': 'FOUNDATION', 'ownership': 'PRIVATE',
                 'disciplines': ['FILM'], 'currency': 'KZT', 'collection': 'synthetic-system-test'}
                """, name);
    }

    /** @param amount in tenge, with two decimals */
    public static String award(UUID fund, UUID film, String amount, String grantedOn) {
        return Json.of("""
                {'fundId': '%s', 'filmId': '%s', 'kind': 'GRANT', 'amount': {'amount': '%s', 'currency': 'KZT'},
                 'origin': 'PRIVATE', 'grantedOn': '%s', 'collection': 'synthetic-system-test'}
                """, fund, film, amount, grantedOn);
    }

    public static String termination(String day) {
        return Json.of("{'terminatedOn': '%s', 'reason': 'withdrawn in a system test'}", day);
    }
}
