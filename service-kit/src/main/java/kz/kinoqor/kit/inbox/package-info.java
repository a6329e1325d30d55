/**
 * Reading facts from Kafka into PostgreSQL, exactly once in effect: where a reader stands and what it wrote change in one
 * transaction. What cannot be applied is parked with its key and its cause, and everything else flows on. No view and no
 * business rule belongs here, only the road to them.
 */
@NullMarked
package kz.kinoqor.kit.inbox;

import org.jspecify.annotations.NullMarked;
