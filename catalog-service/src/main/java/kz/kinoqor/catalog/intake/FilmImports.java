package kz.kinoqor.catalog.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import kz.kinoqor.catalog.operation.Operations;
import kz.kinoqor.kit.inbox.Transactions;
import kz.kinoqor.kit.problem.RequestProblem;

/** Imports from their first chunk to their end, one transaction a step: a crash costs the step at hand and no more. */
@ApplicationScoped
class FilmImports {

    static final String KIND = "FILM_IMPORT";

    /** An import that was taken up so often without coming further would be taken up for ever. */
    private static final int ATTEMPTS = 5;

    private final Transactions transactions;
    private final Operations operations;
    private final Uploads uploads;
    private final ChunkWork work;
    private final Judges judges;

    FilmImports(DataSource database, Operations operations, Uploads uploads, ChunkWork work, Judges judges) {
        this.transactions = new Transactions(database);
        this.operations = operations;
        this.uploads = uploads;
        this.work = work;
        this.judges = judges;
    }

    /** A chunk and its lines as they were judged. */
    record JudgedChunk(Chunk chunk, List<Judgement> lines) {

        /** Where to look for the next one. */
        int following() {
            return chunk.number() + 1;
        }
    }

    /** Empty where it was tried too often, and has failed now. An attempt counts, whatever becomes of it. */
    Optional<Course> takeUp(UUID operation) throws SQLException {
        var mayTry = transactions.write(sql -> {
            if (uploads.attempt(sql, operation) <= ATTEMPTS) {
                return true;
            }
            operations.fail(sql, operation, new RequestProblem.InternalError("The import fails again and again"));
            uploads.clear(sql, operation);
            return false;
        });
        return mayTry ? Optional.of(transactions.write(sql -> course(sql, operation))) : Optional.empty();
    }

    private Course course(Connection sql, UUID operation) throws SQLException {
        var plan = uploads.plan(sql, operation);
        var traceparent = operations.traceparent(sql, operation).orElse(null);
        return new Course(operation, plan.dryRun(), traceparent, judges.of(plan));
    }

    /** The first chunk that is left, from a number on; its lines are judged outside of any transaction. */
    Optional<JudgedChunk> next(Course course, int from) throws SQLException {
        return transactions
                .write(sql -> uploads.next(sql, course.operation(), from))
                .map(chunk -> new JudgedChunk(
                        chunk, chunk.lines().stream().map(course.judge()::of).toList()));
    }

    /** Films, identifiers, announcements, results and progress of a chunk. False where somebody ended the import. */
    boolean enter(Course course, JudgedChunk judged) throws SQLException {
        return transactions.write(sql -> operations.hold(sql, course.operation())
                && uploads.done(sql, course.operation(), judged.chunk())
                && advance(sql, course, judged));
    }

    private boolean advance(Connection sql, Course course, JudgedChunk judged) throws SQLException {
        operations.advance(sql, course.operation(), work.enter(sql, course, judged.lines()));
        return true;
    }

    /** It has come to its end, or somebody ended it: nothing of it is needed any longer. */
    void finish(Course course) throws SQLException {
        transactions.write(sql -> {
            var runs = operations.hold(sql, course.operation());
            if (runs && uploads.next(sql, course.operation(), 0).isPresent()) {
                return false;
            }
            operations.succeed(sql, course.operation());
            uploads.clear(sql, course.operation());
            return true;
        });
    }
}
