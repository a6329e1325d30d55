package kz.kinoqor.catalog.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kz.kinoqor.catalog.film.FilmIntake;
import kz.kinoqor.catalog.operation.LineResult;
import kz.kinoqor.kit.inbox.Fault;
import kz.kinoqor.kit.rule.BrokenRule;
import kz.kinoqor.kit.rule.FieldError;
import org.jboss.logging.Logger;

/** Makes films of judged lines, within the transaction on {@code sql}. */
@ApplicationScoped
class ChunkWork {

    private static final Logger LOG = Logger.getLogger(ChunkWork.class);

    private final FilmIntake films;
    private final Marks marks;

    ChunkWork(FilmIntake films, Marks marks) {
        this.films = films;
        this.marks = marks;
    }

    /**
     * One result for each line. All lines go in by one statement for each table. Should the database refuse them, for
     * another request may have taken an identifier just now, the halves are tried by themselves, so that at last only
     * the one line that nobody can enter is left out.
     */
    List<LineResult> enter(Connection sql, Course course, List<? extends Judgement> lines) throws SQLException {
        var results = attempt(sql, course, lines);
        if (results.isPresent()) {
            return results.get();
        }
        var again = lines.stream().map(this::again).toList();
        return lines.size() == 1 ? alone(sql, course, again) : halves(sql, course, again);
    }

    private List<LineResult> halves(Connection sql, Course course, List<Judgement> lines) throws SQLException {
        var middle = lines.size() / 2;
        var first = enter(sql, course, lines.subList(0, middle));
        var second = enter(sql, course, lines.subList(middle, lines.size()));
        return Stream.concat(first.stream(), second.stream()).toList();
    }

    private List<LineResult> alone(Connection sql, Course course, List<Judgement> line) throws SQLException {
        return attempt(sql, course, line)
                .orElseGet(() -> List.of(LineResult.rejected(
                        line.getFirst().line(), List.of(FieldError.of("", BrokenRule.of("line-refused"))))));
    }

    /** Empty where the database refuses one of the lines; then none of them is entered. */
    private Optional<List<LineResult>> attempt(Connection sql, Course course, List<? extends Judgement> lines)
            throws SQLException {
        var before = sql.setSavepoint();
        try {
            var results = together(sql, course, lines);
            sql.releaseSavepoint(before);
            return Optional.of(results);
        } catch (SQLException e) {
            if (Fault.of(e) != Fault.OF_THE_RECORD) {
                throw e;
            }
            sql.rollback(before);
            LOG.infof(
                    "import %s: lines %d to %d are tried in smaller parts: %s",
                    course.operation(), lines.getFirst().line(), lines.getLast().line(), e.getMessage());
            return Optional.empty();
        }
    }

    private List<LineResult> together(Connection sql, Course course, List<? extends Judgement> lines)
            throws SQLException {
        var sound = lines.stream()
                .filter(Judgement.Sound.class::isInstance)
                .map(Judgement.Sound.class::cast)
                .toList();
        var known = new HashMap<>(marks.known(sql, sound));
        if (course.dryRun()) {
            marks.foreseen(sql, course.operation(), sound).forEach(known::putIfAbsent);
        }
        var sorting = new Sorting(known, course.dryRun());
        lines.forEach(sorting::take);
        if (course.dryRun()) {
            marks.foresee(sql, course.operation(), sorting.fresh());
        } else {
            films.enter(sql, sorting.fresh().stream().map(Judgement.Sound::film).toList(), course.traceparent());
            marks.remember(sql, sorting.fresh());
        }
        return sorting.results();
    }

    /** With a new id, since the old one may have been what was refused: its last digits are in the film's address. */
    private Judgement again(Judgement line) {
        return line instanceof Judgement.Sound(var number, var content, var film)
                ? new Judgement.Sound(number, content, films.again(film))
                : line;
    }
}
