/** A real Kafka broker (KRaft, one node) as a process, with the topics of the contracts. */
@NullMarked
package kz.kinoqor.local.kafka;

import org.jspecify.annotations.NullMarked;
