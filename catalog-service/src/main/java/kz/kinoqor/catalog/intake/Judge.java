package kz.kinoqor.catalog.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import kz.kinoqor.catalog.film.FilmIntake;
import kz.kinoqor.catalog.film.NewFilm;
import kz.kinoqor.catalog.intake.line.FilmLines;
import kz.kinoqor.catalog.intake.line.Line;
import kz.kinoqor.catalog.intake.line.StatedFilm;
import kz.kinoqor.kit.rule.BrokenRule;
import kz.kinoqor.kit.rule.BrokenRules;
import kz.kinoqor.kit.rule.FieldError;

/** Judges the lines of one import. */
final class Judge {

    private final FilmLines lines;
    private final Defaults defaults;
    private final FilmIntake films;
    private final ObjectWriter canonical;

    Judge(Plan plan, FilmIntake films, ObjectMapper json) {
        this.lines = plan.films(json);
        this.defaults = plan.defaults();
        this.films = films;
        this.canonical = json.writerFor(NewFilm.class);
    }

    Judgement of(Line line) {
        try {
            return of(line.number(), lines.read(line));
        } catch (BrokenRule rule) {
            return new Judgement.Amiss(line.number(), List.of(FieldError.of("", rule)));
        } catch (BrokenRules rules) {
            return new Judgement.Amiss(line.number(), rules.errors());
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

    /** The mark of what the line itself says: white space, the order of members and today's defaults make no other film. */
    private String content(NewFilm stated) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(collection(stated).getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
            return Marks.ofContent(digest.digest(canonical.writeValueAsBytes(stated)));
        } catch (GeneralSecurityException | JsonProcessingException e) {
            throw new IllegalStateException("a film without a digest", e);
        }
    }

    private String collection(NewFilm stated) {
        var collection = defaults.collectionOf(stated);
        return collection == null ? "" : collection;
    }
}
