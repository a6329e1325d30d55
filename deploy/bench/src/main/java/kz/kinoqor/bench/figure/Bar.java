package kz.kinoqor.bench.figure;

import static kz.kinoqor.bench.figure.Bound.atLeast;
import static kz.kinoqor.bench.figure.Bound.atMost;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Every figure of the suite, with what it is held against: the one place where floors and aims stand. */
public enum Bar {
    PASS_THROUGH(
            "P1",
            "1 kB through the gateway, kept connections",
            "nginx `proxy_pass`, the same upstream",
            Figure.PER_PROCESSOR_SECOND,
            atLeast(0.28, 0.45)),
    PASS_THROUGH_WITH_TOKEN(
            "P2",
            "the same with a bearer token that the gateway checks",
            "nginx `proxy_pass`, the same upstream",
            Figure.PER_PROCESSOR_SECOND,
            atLeast(0.22, 0.35)),
    FILM_AT_CATALOG(
            "P4",
            "a film with its credits, at the catalog",
            "pgbench, the same prepared select",
            Figure.PER_SECOND,
            atLeast(0.35, 0.60)),
    FILM_AT_GATEWAY(
            "P5",
            "the same film, hot, at the gateway",
            "pgbench, the same prepared select",
            Figure.PER_SECOND,
            atLeast(0.60, 1.00)),
    READ_MODEL(
            "P6",
            "events into a read model, from Kafka to its tables",
            "`COPY` of the same rows",
            Figure.PER_SECOND,
            atLeast(0.25, 0.45)),
    READ_MODEL_BESIDE_SINK(
            "P7",
            "events into a read model, from Kafka to its tables",
            "Debezium's JDBC sink, the same topic into one table",
            Figure.PER_SECOND,
            atLeast(1.5, 2.5)),
    READ_MODEL_BESIDE_ROWS(
            "P7",
            "events into a read model, from Kafka to its tables",
            "one row per transaction",
            Figure.PER_SECOND,
            atLeast(20, 40)),
    VISIBLE_P50(
            "P8",
            "from acknowledgement to the feed, at 200 writes a second",
            "raw Kafka, produce to consume, the same rate",
            Figure.P50,
            atMost(60, 30)),
    VISIBLE_P99(
            "P8",
            "from acknowledgement to the feed, at 200 writes a second",
            "raw Kafka, produce to consume, the same rate",
            Figure.P99,
            atMost(20, 8)),
    VISIBLE_P50_SLOWLY(
            "P8",
            "from acknowledgement to the feed, at 50 writes a second",
            "raw Kafka, produce to consume, the same rate",
            Figure.P50,
            atMost(60, 20)),
    FILM_IMPORT(
            "P9",
            "films through the import, checked, with their events",
            "`COPY` of the same rows",
            Figure.PER_SECOND,
            atLeast(0.06, 0.20)),
    REBUILD_WHILE_READ(
            "P13",
            "events into a rebuild while the live read model is read",
            "`COPY` of the same rows",
            Figure.PER_SECOND,
            atLeast(0.20, 0.40)),
    READS_WHILE_REBUILT(
            "P13",
            "reads of the live read model while it is rebuilt",
            "the same reads with nothing beside them",
            Figure.P99,
            atMost(1.3, 1.0)),
    FILM_OF_MANY(
            "P17",
            "a film by its id, out of 100 times as many",
            "the same out of few",
            Figure.PER_SECOND,
            atLeast(0.80, 0.95)),
    READ_MODEL_OF_MANY(
            "P17",
            "events into a read model that holds 100 times as many",
            "the same while it holds few",
            Figure.PER_SECOND,
            atLeast(0.80, 0.95));

    private static final String HEAD = """
            | | what | reference | figure | floor | aim |
            |---|---|---|---|---|---|
            """;

    private final String measure;
    private final String what;
    private final String reference;
    private final Figure figure;
    private final Bound bound;

    Bar(String measure, String what, String reference, Figure figure, Bound bound) {
        this.measure = measure;
        this.what = what;
        this.reference = reference;
        this.figure = figure;
        this.bound = bound;
    }

    /** For example P4: what one asks for on the command line. */
    public String measure() {
        return measure;
    }

    public String what() {
        return what;
    }

    public String reference() {
        return reference;
    }

    public Figure figure() {
        return figure;
    }

    public boolean isMetBy(double ratio) {
        return bound.isMetBy(ratio);
    }

    boolean aimsHigherThanItsFloor() {
        return bound.isMetBy(bound.aim());
    }

    public String floor() {
        return bound.floorText();
    }

    public String aim() {
        return bound.aimText();
    }

    /** All of them in Markdown. */
    public static String table() {
        return HEAD
                + Arrays.stream(values())
                        .map(bar -> "| %s | %s | %s | %s | %s | %s |\n"
                                .formatted(
                                        bar.measure,
                                        bar.what,
                                        bar.reference,
                                        bar.figure.label(),
                                        bar.floor(),
                                        bar.aim()))
                        .collect(Collectors.joining());
    }
}
