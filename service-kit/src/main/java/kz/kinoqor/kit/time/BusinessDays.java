package kz.kinoqor.kit.time;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.regex.Pattern;
import kz.kinoqor.kit.rule.BrokenRule;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Days on which decisions count: whole and exact, in the time zone of the sector, never a moment. */
@Singleton
public final class BusinessDays {

    /** The first year that every reader can keep: calendars differ before it, and databases have no year 0. */
    static final int FIRST_YEAR = 1;

    static final int LAST_YEAR = 9999;
    private static final String OF_KAZAKHSTAN = "Asia/Almaty";
    private static final Pattern FORM = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

    private final Clock clock;
    private final ZoneId zone;

    public BusinessDays(
            Clock clock, @ConfigProperty(name = "kinoqor.business-zone", defaultValue = OF_KAZAKHSTAN) ZoneId zone) {
        this.clock = clock;
        this.zone = zone;
    }

    /** In the zone of Kazakhstan. */
    public static BusinessDays of(Clock clock) {
        return new BusinessDays(clock, ZoneId.of(OF_KAZAKHSTAN));
    }

    /** Reads a day such as {@code 2026-01-31}; one that is known in part only is a {@link PartialDate}. */
    public static LocalDate parse(String given) {
        if (FORM.matcher(given).matches()) {
            try {
                return kept(LocalDate.parse(given), given);
            } catch (DateTimeException _) {
                throw BrokenRule.of("date-impossible", "given", given);
            }
        }
        throw BrokenRule.of("day-not-exact", "given", given);
    }

    /** A day that readers can keep. */
    static LocalDate kept(LocalDate day, String given) {
        if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
            throw BrokenRule.of("date-out-of-range", "given", given, "from", FIRST_YEAR, "to", LAST_YEAR);
        }
        return day;
    }

    public LocalDate today() {
        return LocalDate.now(clock.withZone(zone));
    }
}
