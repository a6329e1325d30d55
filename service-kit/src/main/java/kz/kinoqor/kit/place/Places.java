package kz.kinoqor.kit.place;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads places as they are sent: the regions of Kazakhstan by their history, those of other countries by form. */
@Singleton
public final class Places {

    private final Regions regions;

    public Places(Regions regions) {
        this.regions = regions;
    }

    /** The place that a code means today. */
    public Place resolve(String code) {
        return resolve(code, null);
    }

    /** The place that a code means on a date; without a date, today. */
    public Place resolve(String code, @Nullable LocalDate asOf) {
        var place = new Place(code.toUpperCase(Locale.ROOT));
        return place.isCountry() || !place.country().equals(Country.KAZAKHSTAN)
                ? place
                : new Place(regions.resolve(place.code(), asOf).code());
    }
}
