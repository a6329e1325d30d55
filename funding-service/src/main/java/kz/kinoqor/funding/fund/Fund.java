package kz.kinoqor.funding.fund;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import kz.kinoqor.kit.register.Entry;
import kz.kinoqor.kit.register.Registration;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * A fund with its promises. Names and promises are values of it and live in its row, so that one row is one aggregate is
 * one revision.
 */
@Entity
class Fund extends Entry {

    @JdbcTypeCode(SqlTypes.JSON)
    private List<FundName> names;

    @Enumerated(EnumType.STRING)
    private FundKind kind;

    @Enumerated(EnumType.STRING)
    private Ownership ownership;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> disciplines;

    private @Nullable String currency;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Promise> promises;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<SupersededPromise> history;

    /**
     * What is on record of a fund beside its promises.
     *
     * @param names one per language, the first one the fund's own
     * @param disciplines an open set, for example FILM, MUSIC
     * @param currency ISO 4217 of its books, if stated
     */
    record Description(
            List<FundName> names,
            FundKind kind,
            Ownership ownership,
            List<String> disciplines,
            @Nullable String currency) {}

    @SuppressWarnings("NullAway.Init") // for Hibernate, which fills the fields
    protected Fund() {}

    private Fund(Registration registration, Description description) {
        super(registration);
        this.names = description.names();
        this.kind = description.kind();
        this.ownership = description.ownership();
        this.disciplines = description.disciplines();
        this.currency = description.currency();
        this.promises = List.of();
        this.history = List.of();
    }

    static Fund register(Registration registration, Description description) {
        return new Fund(registration, description);
    }

    /** Refuses with {@code promise-stands} (409) where the metric is promised already. */
    void promise(Promise promise) {
        promises.stream()
                .filter(standing -> standing.metric() == promise.metric())
                .findFirst()
                .ifPresent(standing -> {
                    throw new FundProblem.PromiseStands(standing.metric().name(), standing.id()).refuse();
                });
        promises = with(promises, promise);
    }

    /** Refuses with {@code promise-unknown} (404), {@code promise-superseded} (409) or {@code promise-metric-differs} (422). */
    void supersede(UUID promiseId, Promise promise, String reason) {
        var earlier = standing(promiseId);
        if (earlier.metric() != promise.metric()) {
            throw new FundProblem.PromiseMetricDiffers(
                            earlier.metric().name(), promise.metric().name())
                    .refuse();
        }
        promises = promises.stream()
                .map(each -> each.equals(earlier) ? promise : each)
                .toList();
        history = with(history, new SupersededPromise(earlier, promise.id(), reason));
    }

    private Promise standing(UUID promiseId) {
        history.stream()
                .filter(superseded -> superseded.promise().id().equals(promiseId))
                .findFirst()
                .ifPresent(superseded -> {
                    throw new FundProblem.PromiseSuperseded(promiseId, superseded.by()).refuse();
                });
        return promises.stream()
                .filter(promise -> promise.id().equals(promiseId))
                .findFirst()
                .orElseThrow(() -> new FundProblem.PromiseUnknown(promiseId).refuse());
    }

    private static <T> List<T> with(List<T> those, T one) {
        var more = new ArrayList<>(those);
        more.add(one);
        return List.copyOf(more);
    }

    Description description() {
        return new Description(names, kind, ownership, disciplines, currency);
    }

    List<Promise> promises() {
        return promises;
    }

    List<SupersededPromise> history() {
        return history;
    }
}
