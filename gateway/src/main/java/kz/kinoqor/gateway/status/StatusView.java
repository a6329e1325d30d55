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
        List<TroubleRow> troubles,
        List<PartRow> parts,
        List<ProjectionRow> projections,
        List<ConnectorRow> connectors,
        List<OutboxRow> outboxes) {

    record TroubleRow(
            String kind,
            String sentence,
            String since,
            @Nullable Instant at,
            @Nullable String href) {}

    record PartRow(String name, String state, String word, String version, String detail) {}

    record ProjectionRow(
            String name,
            String version,
            String state,
            String lag,
            String parked,
            String lastEvent,
            @Nullable Instant at) {}

    record ConnectorRow(String name, String state, String tasks) {}

    record OutboxRow(String name, String slot, String events, String since) {}

    private static final String NONE = "\u2014";

    static StatusView of(Status status, Language language) {
        var words = Voices.in(language);
        var figures = Figures.in(language);
        return new StatusView(
                words.asOf(figures.instant(status.asOf())),
                status.status().name().toLowerCase(java.util.Locale.ROOT),
                sentence(status.status(), words),
                status.troubles().stream()
                        .map(trouble -> trouble(trouble, words, figures))
                        .toList(),
                status.parts().stream().map(part -> part(part, words)).toList(),
                status.projections().stream()
                        .map(one -> projection(one, figures))
                        .toList(),
                status.connectors().stream()
                        .map(one -> new ConnectorRow(one.name(), one.state(), String.join(", ", one.tasks())))
                        .toList(),
                status.outboxes().stream()
                        .map(one -> outbox(one, words, figures))
                        .toList());
    }

    private static String sentence(Status.Overall overall, Words words) {
        return switch (overall) {
            case UP -> words.statusUp();
            case DEGRADED -> words.statusDegraded();
            case DOWN -> words.statusDown();
        };
    }

    private static TroubleRow trouble(Trouble trouble, Words words, Figures figures) {
        var since = trouble.since();
        return new TroubleRow(
                trouble.kind().name(),
                TroubleWords.of(trouble, words, figures),
                since == null ? "" : words.troubleSince(figures.instant(since)),
                since,
                trouble.href());
    }

    private static OutboxRow outbox(Status.Outbox outbox, Words words, Figures figures) {
        var since = outbox.waitingSince();
        return new OutboxRow(
                outbox.name(),
                slot(outbox.slot(), words),
                count(outbox.events(), figures),
                since == null ? NONE : figures.instant(since));
    }

    private static String slot(Status.Slot slot, Words words) {
        return switch (slot) {
            case SOUND -> words.slotSound();
            case LOST -> words.slotLost();
            case MISSING -> words.slotMissing();
            case UNPUBLISHED -> words.slotUnpublished();
            case UNKNOWN -> words.stateUnknown();
        };
    }

    private static String count(@Nullable Long count, Figures figures) {
        return count == null ? NONE : figures.number(count);
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
                count(projection.lag(), figures),
                count(projection.parked(), figures),
                at == null ? NONE : figures.instant(at),
                at);
    }

    private static String orNone(@Nullable String text) {
        return text == null ? NONE : text;
    }
}
