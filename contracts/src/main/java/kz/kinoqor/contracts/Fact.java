package kz.kinoqor.contracts;

import java.util.UUID;

/**
 * Something that happened and was committed. The records behind the sealed interfaces of this module are the only facts
 * that cross a border; each is complete enough that no consumer must call back, and none carries personal data of class
 * SENSITIVE.
 */
public interface Fact {

    /** The aggregate this fact is about: key of the Kafka record, {@code ce_subject} and {@code ce_partitionkey}. */
    UUID subject();

    /**
     * The thread this fact belongs to ({@code ce_correlationid}): the film where there is one, otherwise the aggregate
     * itself.
     */
    default UUID thread() {
        return subject();
    }
}
