package kz.kinoqor.catalog.selection;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.kinoqor.contracts.Source;
import kz.kinoqor.kit.outbox.Aggregate;
import kz.kinoqor.kit.register.Growth;
import kz.kinoqor.kit.time.PartialDate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** One result of one film on one occasion, and everybody who states it. */
@Entity
class Selection implements Aggregate {

    /** How many sources may state one selection. */
    static final int MOST_SOURCES = 50;

    @Id
    private UUID id;

    @Version
    private long revision = 1;

    private UUID filmId;

    private @Nullable UUID festivalId;

    private @Nullable UUID editionId;

    private @Nullable String country;

    private @Nullable String statedAs;

    @Enumerated(EnumType.STRING)
    private Result result;

    private @Nullable String prizeName;

    private String year;

    private boolean derived;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Source> sources;

    /**
     * What a film got.
     *
     * @param prizeName as stated, of an award only
     */
    record Outcome(Result result, @Nullable String prizeName) {}

    @SuppressWarnings("NullAway.Init") // for Hibernate, which fills the fields
    protected Selection() {}

    private Selection(UUID id, UUID filmId, Occasion occasion, Outcome outcome, List<Source> sources) {
        this.id = id;
        this.filmId = filmId;
        this.festivalId = occasion.festivalId();
        this.editionId = occasion.editionId();
        this.country = occasion.country();
        this.statedAs = occasion.statedAs();
        this.year = occasion.year().text();
        this.result = outcome.result();
        this.prizeName = outcome.prizeName();
        this.sources = sources;
    }

    static Selection record(UUID id, UUID filmId, Occasion occasion, Outcome outcome, List<Source> sources) {
        return new Selection(id, filmId, occasion, outcome, sources);
    }

    /** The selection that a win implies: only a film that was selected can win. */
    Selection impliedSelection(UUID newId) {
        var implied = new Selection(newId, filmId, occasion(), new Outcome(Result.SELECTED, null), sources);
        implied.derived = true;
        return implied;
    }

    /** Whether a win was recorded, which implies that the film had been selected. */
    boolean impliesSelection() {
        return result == Result.WON;
    }

    /** One more source states the same; empty where it is on record: then nothing happened. What a source states follows from nothing. */
    Optional<SelectionChange.SourceAdded> add(Source source) {
        if (sources.contains(source)) {
            return Optional.empty();
        }
        sources = Growth.with(sources, source, MOST_SOURCES, "sources");
        derived = false;
        return Optional.of(new SelectionChange.SourceAdded());
    }

    @Override
    public UUID id() {
        return id;
    }

    @Override
    public long revision() {
        return revision;
    }

    UUID filmId() {
        return filmId;
    }

    Occasion occasion() {
        return new Occasion(festivalId, editionId, country, statedAs, PartialDate.parse(year));
    }

    Outcome outcome() {
        return new Outcome(result, prizeName);
    }

    boolean isDerived() {
        return derived;
    }

    List<Source> sources() {
        return sources;
    }
}
