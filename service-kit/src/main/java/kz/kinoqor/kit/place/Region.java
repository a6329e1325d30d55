package kz.kinoqor.kit.place;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.util.List;
import kz.kinoqor.kit.text.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * A region or a city of republican rank, under its present ISO 3166-2 code.
 *
 * @param kind {@code region} or {@code city}
 * @param validFrom first day on which it existed, if it was not always there
 * @param validTo first day on which it no longer existed
 * @param predecessors the regions that it was part of before
 * @param oldCode the code that it had in the older generation of the standard
 */
public record Region(
        String code,
        String kind,
        LocalizedText name,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        List<String> predecessors,
        @Nullable @JsonIgnore String oldCode) {

    public Region {
        predecessors = List.copyOf(predecessors);
    }

    boolean hasBegunBy(LocalDate date) {
        return validFrom == null || !date.isBefore(validFrom);
    }

    boolean hasEndedBy(LocalDate date) {
        return validTo != null && !date.isBefore(validTo);
    }

    boolean existsOn(LocalDate date) {
        return hasBegunBy(date) && !hasEndedBy(date);
    }
}
