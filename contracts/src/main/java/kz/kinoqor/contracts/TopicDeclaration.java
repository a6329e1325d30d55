package kz.kinoqor.contracts;

import java.util.Map;

/**
 * What a topic is like where it is made: on one machine, in a test, in a cluster. Nothing makes topics by itself.
 *
 * @param partitions how many, for good
 * @param settings by the broker's own names
 */
public record TopicDeclaration(String name, int partitions, Map<String, String> settings) {

    private static final String CLEANUP = "cleanup.policy";
    private static final String RETENTION = "retention.ms";
    private static final long ONE_DAY_MILLIS = 86_400_000;

    public TopicDeclaration {
        settings = Map.copyOf(settings);
    }

    /** Keeps every event for ever: whoever comes later reads from the first one. */
    static TopicDeclaration ofEvents(String name, int partitions) {
        return new TopicDeclaration(
                name,
                partitions,
                Map.of(
                        CLEANUP,
                        "delete",
                        RETENTION,
                        "-1",
                        "retention.bytes",
                        "-1",
                        "max.message.bytes",
                        Integer.toString(EventSize.LARGEST_RECORD)));
    }

    /** The relay's signs of life. Nobody reads them; the relay's worker would not go on without a place for them. */
    static TopicDeclaration ofHeartbeats(String name) {
        return new TopicDeclaration(name, 1, Map.of(CLEANUP, "delete", RETENTION, Long.toString(ONE_DAY_MILLIS)));
    }
}
