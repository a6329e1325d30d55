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

    private static final Pattern FORM = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

    private final Clock clock;
    private final ZoneId zone;

    public BusinessDays(
            Clock clock, @ConfigProperty(name = "kinoqor.business-zone", defaultValue = "Asia/Almaty") ZoneId zone) {
        this.clock = clock;
        this.zone = zone;
    }

    /** Reads a day such as {@code 2026-01-31}; one that is known in part only is a {@link PartialDate}. */
    public static LocalDate parse(String given) {
        if (FORM.matcher(given).matches()) {
            try {
                return LocalDate.parse(given);
            } catch (DateTimeException _) {
                throw BrokenRule.of("date-impossible", "given", given);
            }
        }
        throw BrokenRule.of("day-not-exact", "given", given);
    }

    public LocalDate today() {
        return LocalDate.now(clock.withZone(zone));
    }
}
