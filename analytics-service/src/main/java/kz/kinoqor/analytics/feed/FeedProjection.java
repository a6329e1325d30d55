package kz.kinoqor.analytics.feed;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import kz.kinoqor.analytics.build.Projection;
import kz.kinoqor.contracts.Topic;
import kz.kinoqor.contracts.Topics;
import kz.kinoqor.kit.inbox.Received;
import kz.kinoqor.kit.inbox.SqlArrays;

/** Writes down every fact as it arrives, byte for byte, and also what this version does not understand. */
@ApplicationScoped
class FeedProjection implements Projection {

    static final String NAME = "feed";

    /** Held until the commit: nobody else gives out positions meanwhile, so none becomes visible before a lower one. */
    private static final String LOCK = "select pg_advisory_xact_lock(hashtextextended('feed positions', 0))";

    private static final String APPEND = """
            insert into feed_event (position, event_id, type, source, subject, thread, time, sequence, traceparent, data)
            select last.position + e.n, e.id, e.type, e.source, e.subject, e.thread, e.time, e.sequence,
                   e.traceparent, e.data
              from unnest(?::text[], ?::text[], ?::text[], ?::uuid[], ?::uuid[], ?::text[]::timestamptz[], ?::bigint[],
                          ?::text[], ?::text[])
                   with ordinality as e (id, type, source, subject, thread, time, sequence, traceparent, data, n),
                   (select greatest((select max(position) from feed_event),
                                    (select gone_up_to from feed_horizon)) as position) as last
            """;

    private final FeedTail tail;

    FeedProjection(FeedTail tail) {
        this.tail = tail;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int meaning() {
        return 1;
    }

    @Override
    public Set<Topic> topics() {
        return Set.copyOf(Topics.all());
    }

    @Override
    public boolean wantsEveryType() {
        return true;
    }

    @Override
    public void apply(List<Received> batch, Connection sql) throws SQLException {
        try (var lock = sql.prepareStatement(LOCK);
                var append = sql.prepareStatement(APPEND)) {
            lock.execute();
            append.setArray(1, SqlArrays.text(sql, batch, r -> r.envelope().id()));
            append.setArray(2, SqlArrays.text(sql, batch, r -> r.envelope().type()));
            append.setArray(3, SqlArrays.text(sql, batch, r -> r.envelope().source()));
            append.setArray(4, SqlArrays.uuids(sql, batch, r -> r.envelope().subject()));
            append.setArray(5, SqlArrays.uuids(sql, batch, r -> r.envelope().thread()));
            append.setArray(6, SqlArrays.text(sql, batch, r -> r.envelope().time()));
            append.setArray(7, SqlArrays.longs(sql, batch, r -> r.envelope().sequence()));
            append.setArray(8, SqlArrays.text(sql, batch, r -> r.envelope().traceparent()));
            append.setArray(9, SqlArrays.text(sql, batch, Received::json));
            append.executeUpdate();
        }
    }

    @Override
    public List<String> tables() {
        return List.of("feed_event");
    }

    @Override
    public boolean rebuildable() {
        return false;
    }

    @Override
    public void committed(List<Received> batch) {
        tail.grown();
    }
}
