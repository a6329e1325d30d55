package kz.kinoqor.analytics.build;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import kz.kinoqor.contracts.Topic;
import kz.kinoqor.kit.inbox.Received;

/**
 * One read model: an {@code @ApplicationScoped} bean. Its tables are created by {@code db/projection/<name>.sql} on the
 * class path, run in a fresh schema of its own, so neither the DDL nor any statement names a schema.
 *
 * <p>The law: replaying every fact from zero gives the same tables as having followed them one by one, under duplication
 * and under any interleaving across subjects. So tables hold nothing that depends on arrival or on the wall clock.
 */
public interface Projection {

    /** Lower-case letters only; names the schema, the consumer group and the resource. */
    String name();

    /**
     * Raised whenever the same events give other rows although the DDL stays: see {@link Version}. A new version is built
     * beside the others by itself.
     */
    int meaning();

    Set<Topic> topics();

    /** See {@link kz.kinoqor.kit.inbox.Reader#apply}: set-based upserts, each fact once, in order per subject. */
    void apply(List<Received> batch, Connection sql) throws SQLException;

    /** See {@link kz.kinoqor.kit.inbox.Reader#wantsEveryType}. */
    default boolean wantsEveryType() {
        return false;
    }

    /** The tables that a rebuild must reproduce exactly. */
    List<String> tables();

    /**
     * False where a table keeps the order of arrival, which no replay can give again. All versions of the code then share
     * one build, and its tables change by {@linkplain Definition steps}.
     */
    default boolean rebuildable() {
        return true;
    }

    /** After the commit of a batch, on the inbox's thread. Be quick. */
    default void committed(List<Received> batch) {}
}
