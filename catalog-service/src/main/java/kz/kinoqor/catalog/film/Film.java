package kz.kinoqor.catalog.film;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.List;
import java.util.Optional;
import kz.kinoqor.catalog.identifier.StatedIdentifier;
import kz.kinoqor.kit.identifier.Subject;
import kz.kinoqor.kit.register.Entry;
import kz.kinoqor.kit.register.Growth;
import kz.kinoqor.kit.register.Registration;
import kz.kinoqor.kit.time.PartialDate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * A film as a work, whatever its versions and copies. Its titles, identifiers and countries are values of it and live in
 * its row, so that one row is one aggregate is one revision.
 */
@Entity
class Film extends Entry {

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Title> titles;

    @Enumerated(EnumType.STRING)
    private FilmKind kind;

    @Enumerated(EnumType.STRING)
    private FilmStage stage;

    @Enumerated(EnumType.STRING)
    private @Nullable FilmStage suspendedFrom;

    private String stageSince;

    @Column(name = "year")
    private String year;

    private @Nullable Integer yearNumber;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> countries;

    private @Nullable Integer runtimeMinutes;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<StatedIdentifier> identifiers;

    @SuppressWarnings("NullAway.Init") // for Hibernate, which fills the fields
    protected Film() {}

    @SuppressWarnings("NullAway.Init") // take() sets the rest
    private Film(Registration registration, List<Title> titles, FilmDescription description, FilmStage stage) {
        super(registration);
        this.titles = titles;
        this.stage = stage;
        this.stageSince = "unknown";
        take(description);
    }

    static Film register(Registration registration, List<Title> titles, FilmDescription description, FilmStage stage) {
        return new Film(registration, titles, description, stage);
    }

    FilmChange.TitleAdded add(Title title) {
        if (title.kind() == Title.TitleKind.ORIGINAL) {
            throw new FilmProblem.OriginalTitleStands(Titles.original(titles).text()).refuse();
        }
        if (titles.contains(title)) {
            throw new FilmProblem.TitleKnown(title.text()).refuse();
        }
        titles = Growth.with(titles, title, Titles.MOST, "titles");
        return new FilmChange.TitleAdded(title);
    }

    /** Empty where it is described so already: then nothing happened. */
    Optional<FilmChange.Described> describe(FilmDescription description) {
        if (description.equals(description())) {
            return Optional.empty();
        }
        take(description);
        return Optional.of(new FilmChange.Described());
    }

    FilmChange.Moved moveTo(FilmStage next, String at, @Nullable String reason) {
        var allowed = stage == FilmStage.SUSPENDED
                ? next == suspendedFrom || next == FilmStage.ABANDONED
                : stage.leadsTo(next);
        if (!allowed) {
            throw new FilmProblem.StageMoveRefused(stage.name(), next.name()).refuse();
        }
        if (stage.needsReason(next) && (reason == null || reason.isBlank())) {
            throw new FilmProblem.StageReasonRequired(stage.name(), next.name()).refuse();
        }
        var moved = new FilmChange.Moved(stage, next, at, reason);
        suspendedFrom = next == FilmStage.SUSPENDED ? stage : null;
        stage = next;
        stageSince = at;
        return moved;
    }

    private void take(FilmDescription description) {
        kind = description.kind();
        year = description.year().text();
        yearNumber = description.year().year().orElse(null);
        countries = description.countries();
        runtimeMinutes = description.runtimeMinutes();
        identifiers =
                description.identifiers().stream().map(StatedIdentifier::of).toList();
    }

    FilmDescription description() {
        return new FilmDescription(
                kind,
                PartialDate.parse(year),
                countries,
                runtimeMinutes,
                identifiers.stream().map(stated -> stated.read(Subject.WORK)).toList());
    }

    List<Title> titles() {
        return titles;
    }

    FilmKind kind() {
        return kind;
    }

    FilmStage stage() {
        return stage;
    }

    /** EDTF; {@code unknown} until it moves. */
    String stageSince() {
        return stageSince;
    }

    String year() {
        return year;
    }

    @Nullable
    Integer yearNumber() {
        return yearNumber;
    }

    List<String> countries() {
        return countries;
    }

    @Nullable
    Integer runtimeMinutes() {
        return runtimeMinutes;
    }

    List<StatedIdentifier> identifiers() {
        return identifiers;
    }
}
