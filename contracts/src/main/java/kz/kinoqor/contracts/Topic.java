package kz.kinoqor.contracts;

/**
 * A Kafka topic: one kind of aggregate, kept for ever, keyed by the aggregate's id.
 *
 * @param name for example {@code kinoqor.catalog.films}
 * @param source {@code ce_source} of its events, for example {@code /kinoqor/catalog}
 * @param facts the sealed interface of the facts it carries
 * @param partitions how many it has, for good: another number would move keys to other partitions, and their order would
 *     be lost. A topic that has to grow is replaced by a new one
 */
public record Topic(String name, String source, Class<? extends Fact> facts, int partitions) {

    /** How it is made. */
    TopicDeclaration declaration() {
        return TopicDeclaration.ofEvents(name, partitions);
    }
}
