package kz.kinoqor.kit.outbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Asks the database what waits in its outbox. Cheap: one row of statistics, and rows that wait off the end of an index. */
final class Backlogs {

    private static final String LOOK = """
            with slot as (
                select wal_status = 'lost' or invalidation_reason is not null     as lost,
                       case when active then null else inactive_since end         as unread_since,
                       coalesce(confirmed_flush_lsn - '0/0', 0)::bigint           as confirmed,
                       coalesce(pg_current_wal_insert_lsn() - restart_lsn, 0)::bigint as retained
                  from pg_replication_slots
                 where slot_name = ?),
            waiting as (
                select recorded_at
                  from outbox
                 where log_position >= coalesce((select confirmed from slot), ?)
                 order by log_position
                 limit ?)
            select slot.*,
                   slot.lost is null                                              as missing,
                   (pg_current_wal_insert_lsn() - '0/0')::bigint                  as written,
                   (select count(*) from waiting)                                 as events,
                   (select min(recorded_at) from waiting)                         as oldest,
                   clock_timestamp()                                              as as_of,
                   exists (select from pg_publication p
                             left join pg_publication_rel r on r.prpubid = p.oid
                            where p.pubname = 'kinoqor_outbox'
                              and (p.puballtables or r.prrelid = 'outbox'::regclass)) as published
              from (select) one
              left join slot on true
            """;

    private final String slot;

    /**
     * @param slot the name of the relay's replication slot
     */
    Backlogs(String slot) {
        this.slot = slot;
    }

    /**
     * Looks now.
     *
     * @param confirmed what was confirmed when last there was a slot: where it is gone, later rows wait
     */
    Backlog look(Connection sql, long confirmed) throws SQLException {
        try (var query = sql.prepareStatement(LOOK)) {
            query.setString(1, slot);
            query.setLong(2, confirmed);
            query.setInt(3, Backlog.COUNTED);
            var row = query.executeQuery();
            row.next();
            return new Backlog(
                    state(row),
                    instant(row.getTimestamp("unread_since")),
                    row.getBoolean("missing") ? confirmed : row.getLong("confirmed"),
                    row.getLong("written"),
                    row.getLong("retained"),
                    row.getLong("events"),
                    instant(row.getTimestamp("oldest")),
                    row.getTimestamp("as_of").toInstant());
        }
    }

    private static Backlog.Slot state(java.sql.ResultSet row) throws SQLException {
        if (row.getBoolean("missing")) {
            return Backlog.Slot.MISSING;
        }
        if (row.getBoolean("lost")) {
            return Backlog.Slot.LOST;
        }
        return row.getBoolean("published") ? Backlog.Slot.SOUND : Backlog.Slot.UNPUBLISHED;
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
