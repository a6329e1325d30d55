package kz.kinoqor.catalog.selection;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import kz.kinoqor.kit.register.Register;

/** The selections and awards on record. */
@ApplicationScoped
class Selections extends Register<Selection> {

    /** The selection of the same film on the same occasion with the same outcome, whoever states it. */
    Optional<Selection> like(UUID filmId, Occasion occasion, Selection.Outcome outcome) {
        return list("filmId = ?1 and result = ?2", filmId, outcome.result()).stream()
                .filter(known ->
                        known.occasion().equals(occasion) && known.outcome().equals(outcome))
                .findFirst();
    }
}
