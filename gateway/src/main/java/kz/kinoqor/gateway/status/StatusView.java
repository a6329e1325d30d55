package kz.kinoqor.gateway.status;

import java.time.Instant;
import java.util.List;
import kz.kinoqor.gateway.language.Figures;
import kz.kinoqor.gateway.language.Language;
import kz.kinoqor.gateway.page.Voices;
import kz.kinoqor.gateway.page.Words;
import org.jspecify.annotations.Nullable;

/** The status in a reader's language. */
record StatusView(
        String asOf,
        String overall,
        String sentence,
        List<PartRow> parts,
        List<ProjectionRow> projections,
        List<ConnectorRow> connectors) {

    record PartRow(String name, String state, String word, String version, String detail) {}

    record ProjectionRow(
            String name,
            String version,
            String state,
            String lag,
            String lastEvent,
            @Nullable Instant at) {}

    record ConnectorRow(String name, String state, String tasks) {}

    private static final String NONE = "\u2014";

    static StatusView of(Status status, Language language) {
        var words = Voices.in(language);
        var figures = Figures.in(language);
        return new StatusView(
                words.asOf(figures.instant(status.asOf())),
                status.status().name().toLowerCase(java.util.Locale.ROOT),
                sentence(status.status(), words),
                status.parts().stream().map(part -> part(part, words)).toList(),
                status.projections().stream()
                        .map(one -> projection(one, figures))
                        .toList(),
                status.connectors().stream()
                        .map(one -> new ConnectorRow(one.name(), one.state(), String.join(", ", one.tasks())))
                        .toList());
    }

    private static String sentence(Status.Overall overall, Words words) {
        return switch (overall) {
            case UP -> words.statusUp();
            case DEGRADED -> words.statusDegraded();
            case DOWN -> words.statusDown();
        };
    }

    private static PartRow part(Status.Part part, Words words) {
        var word = switch (part.state()) {
            case UP -> words.stateUp();
            case BEHIND -> words.stateBehind();
            case UNKNOWN -> words.stateUnknown();
            case DOWN -> words.stateDown();
        };
        return new PartRow(part.name(), part.state().word(), word, orNone(part.version()), orNone(part.detail()));
    }

    private static ProjectionRow projection(Status.Projection projection, Figures figures) {
        var at = projection.lastEventAt();
        return new ProjectionRow(
                projection.name(),
                orNone(projection.version()),
                orNone(projection.state()),
                projection.lag() == null ? NONE : figures.number(projection.lag()),
                at == null ? NONE : figures.instant(at),
                at);
    }

    private static String orNone(@Nullable String text) {
        return text == null ? NONE : text;
    }
}
