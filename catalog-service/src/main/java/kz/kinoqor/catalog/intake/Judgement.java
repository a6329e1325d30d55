package kz.kinoqor.catalog.intake;

import java.util.List;
import java.util.stream.Stream;
import kz.kinoqor.catalog.film.Arrival;
import kz.kinoqor.kit.identifier.Identifier;
import kz.kinoqor.kit.rule.FieldError;

/** A line, judged by itself: what the register knows already has no part in it. */
sealed interface Judgement {

    /** The line's number. */
    long line();

    /**
     * It keeps every rule.
     *
     * @param content what the line says, as a mark
     */
    record Sound(long line, String content, Arrival film) implements Judgement {

        /** All by which it could be the same film as another line. */
        Stream<String> marks() {
            return Stream.concat(Stream.of(content), otherMarks());
        }

        /** Its marks but for its content. */
        Stream<String> otherMarks() {
            return Stream.concat(
                    film.chosenId().map(Marks::ofId).stream(),
                    film.identifiers().stream().map(Identifier::toString));
        }
    }

    /** It breaks rules. */
    record Amiss(long line, List<FieldError> errors) implements Judgement {}
}
