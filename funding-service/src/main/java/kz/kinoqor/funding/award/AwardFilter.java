package kz.kinoqor.funding.award;

import java.util.UUID;
import kz.kinoqor.kit.id.Ids;
import kz.kinoqor.kit.parameter.QueryParameter;
import kz.kinoqor.kit.rule.OneOf;
import kz.kinoqor.kit.view.Conditions;
import org.jspecify.annotations.Nullable;

/** Which awards to list; what is absent does not narrow. */
record AwardFilter(
        @Nullable UUID fundId,
        @Nullable UUID filmId,
        @Nullable String status) {

    /** Refuses with {@code parameter-invalid} (400) what can never match. */
    static AwardFilter read(@Nullable String fundId, @Nullable String filmId, @Nullable String status) {
        return new AwardFilter(
                QueryParameter.read("fundId", fundId, Ids::parse),
                QueryParameter.read("filmId", filmId, Ids::parse),
                QueryParameter.canonical("status", status, OneOf.of(AwardStatus.class)));
    }

    Conditions conditions() {
        return Conditions.of("fund_id = ?", fundId).and("film_id = ?", filmId).and("status = ?", status);
    }
}
