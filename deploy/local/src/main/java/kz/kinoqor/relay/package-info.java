/**
 * What the relay needs beyond Debezium and Kafka. Built into a jar of its own (classifier {@code relay}) that goes beside
 * the connector, here and in a cluster alike; nothing else of this project is in the relay.
 */
@NullMarked
package kz.kinoqor.relay;

import org.jspecify.annotations.NullMarked;
