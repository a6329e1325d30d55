package kz.kinoqor.kit.place;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.kinoqor.kit.rule.BrokenRule;
import kz.kinoqor.kit.time.BusinessDays;
import org.jspecify.annotations.Nullable;

/**
 * The regions of Kazakhstan, 17 and three cities, and what older codes mean. A code of the older generation is mapped to
 * today's ({@code KZ-ALA} to {@code KZ-75}), unless the region it named had been divided by the date that is spoken of:
 * then only the sender knows which part is meant, and the code is refused with the candidates.
 */
@Singleton
public final class Regions {

    private static final List<Region> ALL = RegionTable.read();

    private final BusinessDays days;

    public Regions(BusinessDays days) {
        this.days = days;
    }

    public List<Region> all() {
        return ALL;
    }

    public List<Region> existingOn(LocalDate date) {
        return ALL.stream().filter(region -> region.existsOn(date)).toList();
    }

    public Optional<Region> find(String code) {
        return ALL.stream().filter(region -> region.code().equals(code)).findFirst();
    }

    /** The region that a code of either generation means today. */
    public Region resolve(String code) {
        return resolve(code, null);
    }

    /** The region that a code of either generation means on a date; without a date, today. */
    public Region resolve(String code, @Nullable LocalDate asOf) {
        var date = asOf == null ? days.today() : asOf;
        var given = code.toUpperCase(Locale.ROOT);
        var region = find(given).orElseGet(() -> onlyHeirOf(given, date));
        if (!region.hasBegunBy(date)) {
            throw BrokenRule.of(
                    "region-not-yet",
                    "region",
                    region.code(),
                    "from",
                    Objects.requireNonNull(region.validFrom()),
                    "predecessors",
                    String.join(", ", region.predecessors()));
        }
        if (region.hasEndedBy(date)) {
            throw BrokenRule.of(
                    "region-no-longer", "region", region.code(), "to", Objects.requireNonNull(region.validTo()));
        }
        return region;
    }

    private static Region onlyHeirOf(String oldCode, LocalDate date) {
        var named = ALL.stream()
                .filter(region -> oldCode.equals(region.oldCode()))
                .findFirst()
                .orElseThrow(() -> BrokenRule.of("region-unknown", "given", oldCode));
        var parts = ALL.stream()
                .filter(region -> region.predecessors().contains(named.code()) && region.existsOn(date))
                .toList();
        if (!parts.isEmpty()) {
            var candidates = Stream.concat(Stream.of(named), parts.stream()).map(Region::code);
            throw BrokenRule.of(
                    "region-ambiguous",
                    "given",
                    oldCode,
                    "date",
                    date,
                    "candidates",
                    candidates.collect(Collectors.joining(", ")));
        }
        return named;
    }
}
