package kz.kinoqor.kit.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import kz.kinoqor.contracts.EventSize;
import kz.kinoqor.contracts.Fact;
import kz.kinoqor.contracts.FactJson;
import kz.kinoqor.contracts.FactTypes;
import kz.kinoqor.contracts.Topics;
import kz.kinoqor.kit.id.Ids;
import kz.kinoqor.kit.position.LastWrite;
import kz.kinoqor.kit.trace.Traces;
import org.jspecify.annotations.Nullable;

/**
 * Where facts leave: a row in the transaction of the change. The relay reads rows off the write-ahead log in commit
 * order; nothing polls this table, and no service holds a producer.
 *
 * <p>The aggregate is flushed, and so locked with its revision raised, <em>before</em> its row is written: that makes the
 * order of an aggregate's facts the order of its commits, and its revision their sequence.
 */
@ApplicationScoped
public class Outbox {

    private static final String INSERT = """
            insert into outbox (id, topic, subject, sequence, type, source, occurred_at,
                                correlation_id, traceparent, payload)
            values             (?,  ?,     ?,       ?,        ?,    ?,      ?,
                                ?,              ?,           ?)
            """;

    private final DataSource database;
    private final Instance<EntityManager> entities;
    private final LastWrite lastWrite;
    private final Ids ids;
    private final Clock clock;

    Outbox(DataSource database, Instance<EntityManager> entities, LastWrite lastWrite, Ids ids, Clock clock) {
        this.database = database;
        this.entities = entities;
        this.lastWrite = lastWrite;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Announces what a use case did to one aggregate. Refuses with {@code event-too-large} (413) what is larger than an
     * event may be: nothing of the change is kept then.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void add(Aggregate aggregate, Fact fact) {
        if (!aggregate.id().equals(fact.subject())) {
            throw new IllegalArgumentException("fact about " + fact.subject() + " for aggregate " + aggregate.id());
        }
        entities.get().flush();
        var announcement = new Announcement(fact, aggregate.revision());
        try (var sql = database.getConnection()) {
            insert(sql, List.of(announcement), Traces.currentTraceparent());
        } catch (SQLException e) {
            throw new IllegalStateException("the outbox row was refused", e);
        }
        lastWrite.note(Topics.of(fact.getClass()).name(), fact.subject(), aggregate.revision());
    }

    /**
     * Announces many at once, within a transaction that the caller holds on {@code sql}: for bulk work. Refuses as
     * {@link #add} does, and none is announced then.
     */
    public void addAll(Connection sql, List<Announcement> announcements, @Nullable String traceparent)
            throws SQLException {
        insert(sql, announcements, traceparent);
    }

    private void insert(Connection sql, List<Announcement> announcements, @Nullable String traceparent)
            throws SQLException {
        var now = clock.instant().toString();
        try (var insert = sql.prepareStatement(INSERT)) {
            for (var announcement : announcements) {
                var fact = announcement.fact();
                var topic = Topics.of(fact.getClass());
                UUID eventId = ids.next();
                insert.setObject(1, eventId);
                insert.setString(2, topic.name());
                insert.setObject(3, fact.subject());
                insert.setLong(4, announcement.sequence());
                insert.setString(5, FactTypes.nameOf(fact.getClass()));
                insert.setString(6, topic.source());
                insert.setString(7, now);
                insert.setObject(8, fact.thread());
                insert.setString(9, traceparent);
                insert.setString(10, content(fact));
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    /** Bytes of the event that announces this. */
    public static int size(Fact fact) {
        return bytes(FactJson.write(fact));
    }

    /** Refuses with {@code event-too-large} (413) what could not be sent. */
    private static String content(Fact fact) {
        var json = FactJson.write(fact);
        if (bytes(json) > EventSize.LARGEST_VALUE) {
            throw new OutboxProblem.EventTooLarge(FactTypes.nameOf(fact.getClass()), bytes(json)).refuse();
        }
        return json;
    }

    private static int bytes(String json) {
        return json.getBytes(StandardCharsets.UTF_8).length;
    }
}
