package kz.kinoqor.catalog.festival;

import jakarta.persistence.Entity;
import java.util.List;
import kz.kinoqor.catalog.name.Name;
import kz.kinoqor.catalog.name.Names;
import kz.kinoqor.kit.register.Entry;
import kz.kinoqor.kit.register.Growth;
import kz.kinoqor.kit.register.Registration;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A festival, with its editions as far as they are known. */
@Entity
class Festival extends Entry {

    private static final int MOST_EDITIONS = 500;

    private @Nullable String displayName;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Name> names;

    private @Nullable String country;

    private @Nullable String city;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Edition> editions;

    /**
     * Where a festival is held.
     *
     * @param country ISO 3166-1 alpha-2
     * @param city as stated
     */
    record Location(@Nullable String country, @Nullable String city) {}

    @SuppressWarnings("NullAway.Init") // for Hibernate, which fills the fields
    protected Festival() {}

    private Festival(Registration registration, List<Name> names, Location location) {
        super(registration);
        this.displayName = Names.display(names).orElse(null);
        this.names = names;
        this.country = location.country();
        this.city = location.city();
        this.editions = List.of();
    }

    static Festival register(Registration registration, List<Name> names, Location location) {
        return new Festival(registration, names, location);
    }

    /** Refuses with {@code edition-known} (409), or with {@code record-full} (409) where there are too many. */
    void add(Edition edition) {
        editions.stream().filter(edition::isThe).findFirst().ifPresent(known -> {
            throw new FestivalProblem.EditionKnown(known.id()).refuse();
        });
        editions = Growth.with(editions, edition, MOST_EDITIONS, "editions");
    }

    List<Name> names() {
        return names;
    }

    Location location() {
        return new Location(country, city);
    }

    List<Edition> editions() {
        return editions;
    }

    @Nullable
    String displayName() {
        return displayName;
    }
}
