package kz.kinoqor.gateway.pulse;

import java.util.Locale;

/** What is counted on the first page, in the order in which it is shown. */
public enum Count {
    FILMS,
    PEOPLE,
    ORGANISATIONS,
    FUNDS,
    AWARDS,
    EVENTS;

    /** Its name in the answers of analytics, and on the page. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
