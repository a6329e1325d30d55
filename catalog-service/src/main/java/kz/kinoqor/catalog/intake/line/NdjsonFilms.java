package kz.kinoqor.catalog.intake.line;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import java.util.List;
import java.util.function.UnaryOperator;
import kz.kinoqor.catalog.film.NewFilm;
import kz.kinoqor.kit.problem.RequestProblem.ContentMalformed;
import kz.kinoqor.kit.rule.BrokenRule;
import kz.kinoqor.kit.rule.BrokenRules;

/** One JSON document a line, of the shape that {@code POST /v1/films} takes. */
public final class NdjsonFilms implements FilmLines {

    private final ObjectReader json;

    /**
     * @param json as requests are read with
     */
    public NdjsonFilms(ObjectMapper json) {
        this.json = json.readerFor(NewFilm.class).with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    }

    @Override
    public StatedFilm read(Line line) {
        try {
            NewFilm film = json.readValue(line.text());
            if (film == null) {
                throw BrokenRule.of("required");
            }
            return new StatedFilm(film, List.of(), UnaryOperator.identity());
        } catch (JsonProcessingException e) {
            throw new BrokenRules(ContentMalformed.of(e).errors());
        }
    }
}
