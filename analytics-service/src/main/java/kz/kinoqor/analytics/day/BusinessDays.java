package kz.kinoqor.analytics.day;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import kz.kinoqor.kit.problem.QueryParameter;
import kz.kinoqor.kit.rule.BrokenRule;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Reads the day that a question is about. */
@ApplicationScoped
public class BusinessDays {

    private final Clock clock;
    private final ZoneId zone;

    BusinessDays(
            Clock clock, @ConfigProperty(name = "kinoqor.business-zone", defaultValue = "Asia/Almaty") ZoneId zone) {
        this.clock = clock;
        this.zone = zone;
    }

    /** The day that was given, or today; refuses what is neither with {@code parameter-invalid}. */
    public LocalDate orToday(String parameter, @Nullable String given) {
        var day = QueryParameter.read(parameter, given, BusinessDays::day);
        return day == null ? LocalDate.now(clock.withZone(zone)) : day;
    }

    private static LocalDate day(String given) {
        try {
            return LocalDate.parse(given);
        } catch (DateTimeException e) {
            throw BrokenRule.of("day-malformed", "given", given);
        }
    }
}
