package kz.kinoqor.catalog.intake;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import kz.kinoqor.catalog.film.FilmIntake;
import kz.kinoqor.catalog.film.NewFilm;
import kz.kinoqor.catalog.intake.line.FilmLines;
import kz.kinoqor.catalog.intake.line.Line;
import kz.kinoqor.catalog.intake.line.StatedFilm;
import kz.kinoqor.kit.content.ContentDigest;
import kz.kinoqor.kit.rule.BrokenRule;
import kz.kinoqor.kit.rule.BrokenRules;
import kz.kinoqor.kit.rule.FieldError;
import org.jboss.logging.Logger;

/** Judges the lines of one import. */
final class Judge {

    private static final Logger LOG = Logger.getLogger(Judge.class);

    private final FilmLines lines;
    private final Defaults defaults;
    private final FilmIntake films;

    Judge(Plan plan, FilmIntake films, ObjectMapper json) {
        this.lines = plan.films(json);
        this.defaults = plan.defaults();
        this.films = films;
    }

    Judgement of(Line line) {
        try {
            return of(line.number(), lines.read(line));
        } catch (BrokenRule rule) {
            return new Judgement.Amiss(line.number(), List.of(FieldError.of("", rule)));
        } catch (BrokenRules rules) {
            return new Judgement.Amiss(line.number(), rules.errors());
        } catch (RuntimeException defect) {
            // One line that we stumble over is not to cost its sender all the others.
            LOG.errorf(defect, "line %d of an import could not be judged", line.number());
            return new Judgement.Amiss(line.number(), List.of(FieldError.of("", BrokenRule.of("line-not-judged"))));
        }
    }

    private Judgement of(long line, StatedFilm stated) {
        var errors = new ArrayList<>(stated.errors());
        try {
            var film = films.judge(defaults.complete(stated.film()));
            if (errors.isEmpty()) {
                return new Judgement.Sound(line, content(stated.film()), film);
            }
        } catch (BrokenRules rules) {
            rules.errors().stream().map(error -> error.moved(stated.place())).forEach(errors::add);
        }
        return new Judgement.Amiss(line, errors);
    }

    /** The mark of what the line itself says: today's defaults make no other film. */
    private String content(NewFilm stated) {
        return Marks.ofContent(ContentDigest.of(collection(stated), stated));
    }

    private String collection(NewFilm stated) {
        var collection = defaults.collectionOf(stated);
        return collection == null ? "" : collection;
    }
}
