package kz.kinoqor.catalog.intake.line;

/** Reads lines as films. */
public interface FilmLines {

    /**
     * Throws {@link kz.kinoqor.kit.rule.BrokenRule} or {@link kz.kinoqor.kit.rule.BrokenRules} for a line that speaks of
     * no film at all.
     */
    StatedFilm read(Line line);
}
