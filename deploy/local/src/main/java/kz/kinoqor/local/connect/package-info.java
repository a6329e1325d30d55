/** A real Kafka Connect worker with Debezium as a process: the relay of the outbox. */
@NullMarked
package kz.kinoqor.local.connect;

import org.jspecify.annotations.NullMarked;
