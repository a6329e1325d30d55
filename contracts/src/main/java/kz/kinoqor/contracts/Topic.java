package kz.kinoqor.contracts;

/**
 * A Kafka topic: one kind of aggregate, kept for ever, keyed by the aggregate's id.
 *
 * @param name for example {@code kinoqor.catalog.films}
 * @param source {@code ce_source} of its events, for example {@code /kinoqor/catalog}
 * @param facts the sealed interface of the facts it carries
 */
public record Topic(String name, String source, Class<? extends Fact> facts) {}
