package kz.kinoqor.catalog.intake.line;

import java.util.List;
import java.util.function.UnaryOperator;
import kz.kinoqor.catalog.film.NewFilm;
import kz.kinoqor.kit.rule.FieldError;

/**
 * The film that a line speaks of, in the line's own words: nothing added to them.
 *
 * @param errors what could not even be read of it
 * @param place from a JSON pointer into the film to the place in the line
 */
public record StatedFilm(NewFilm film, List<FieldError> errors, UnaryOperator<String> place) {}
