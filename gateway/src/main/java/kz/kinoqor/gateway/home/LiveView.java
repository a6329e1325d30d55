package kz.kinoqor.gateway.home;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What changes on the first page while it is open, every word and figure in the reader's language.
 *
 * @param asOf in words, null while nothing is recorded or analytics is away
 * @param countsAway analytics did not answer
 * @param summary the state of the road in one sentence
 */
@Schema(name = "LiveView")
public record LiveView(
        @Nullable String asOf, boolean countsAway, List<Figure> counts, List<Stop> stations, String summary) {

    /**
     * One count.
     *
     * @param value null where it is not known, which is not zero
     */
    @Schema(name = "LiveFigure")
    public record Figure(String key, String label, @Nullable Long value, String text) {}

    /** One station of the road. */
    @Schema(name = "LiveStation")
    public record Stop(String key, String name, String work, String state, String word) {}
}
