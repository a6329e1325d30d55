package kz.kinoqor.kit.inbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import kz.kinoqor.contracts.Topic;

/**
 * Somebody who keeps tables that follow facts. The inbox sees to order, duplicates, positions, faults and poison; a
 * reader only writes its rows.
 */
public interface Reader {

    /** Names this reader's positions and its Kafka consumer group, for ever. */
    String subscription();

    /**
     * What was decided about a parked event for one reader of a family (a correction, a discard) holds for all of them, as
     * soon as they park it too: builds of one view, or all views of a service.
     */
    default String family() {
        return subscription();
    }

    Set<Topic> topics();

    /**
     * Whether facts of types that this version does not know are given to it as well, as {@link UnknownFact}s: for whoever
     * keeps what was said, and not only what it means.
     */
    default boolean wantsEveryType() {
        return false;
    }

    /**
     * Writes what these facts mean, inside the inbox's transaction: never commit, never roll back. The batch holds each
     * fact once and the facts of one subject in order; across subjects any order may come. Set-based statements, please:
     * a batch may hold a thousand facts.
     *
     * @throws SQLException to have the batch tried again when it is a passing fault, otherwise to have the one fact that
     *     causes it parked; any other exception has it parked as well
     */
    void apply(List<Received> batch, Connection sql) throws SQLException;

    /** Called after the transaction has committed, on the inbox's own thread: for waking those who wait. Be quick. */
    default void committed(List<Received> batch) {}
}
