package kz.kinoqor.analytics.filmthread;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import kz.kinoqor.analytics.build.Projection;
import kz.kinoqor.analytics.rows.Rows;
import kz.kinoqor.contracts.Topic;
import kz.kinoqor.contracts.Topics;
import kz.kinoqor.contracts.funding.AwardEvent;
import kz.kinoqor.kit.inbox.Received;

/** Keeps every fact of the topics whose threads are films, whatever it says. */
@ApplicationScoped
class FilmThreadProjection implements Projection {

    static final String NAME = "filmthread";

    /** The sum of a thread takes in what is new to the thread, and that alone; threads in order, so that no two wait crosswise. */
    private static final String KEEP = """
            with kept as (
                insert into thread_event
                    (film_id, time, topic, subject, sequence, event_id, type, source, trace_id, data)
                select film_id, time, topic, subject, sequence, event_id, type, source, trace_id, data
                from   unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                    as told (film_id, time, topic, subject, sequence, event_id, type, source, trace_id, data)
                order  by film_id, topic, subject, sequence
                on conflict do nothing
                returning film_id, encode(sha256(convert_to(concat_ws(' ',
                    extract(epoch from time), topic, subject, sequence, event_id, type, data), 'UTF8')), 'hex') as digest
            ), quartered as (
                select film_id,
                       ('x' || substr(digest,  1, 16))::bit(64)::bigint as first,
                       ('x' || substr(digest, 17, 16))::bit(64)::bigint as second,
                       ('x' || substr(digest, 33, 16))::bit(64)::bigint as third,
                       ('x' || substr(digest, 49, 16))::bit(64)::bigint as fourth
                from   kept
            )
            insert into thread_sum as known (film_id, events, first, second, third, fourth)
            select film_id, count(*), sum(first), sum(second), sum(third), sum(fourth)
            from   quartered
            group  by film_id
            order  by film_id
            on conflict (film_id) do update
            set    events = known.events + excluded.events,
                   first  = known.first  + excluded.first,
                   second = known.second + excluded.second,
                   third  = known.third  + excluded.third,
                   fourth = known.fourth + excluded.fourth
            """;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int meaning() {
        return 2;
    }

    @Override
    public Set<Topic> topics() {
        return Set.of(Topics.FILMS, Topics.CREDITS, Topics.SELECTIONS, Topics.AWARDS);
    }

    @Override
    public List<String> tables() {
        return List.of("thread_event", "thread_sum");
    }

    @Override
    public boolean wantsEveryType() {
        return true;
    }

    @Override
    public void apply(List<Received> batch, Connection sql) throws SQLException {
        var events = Rows.of("uuid", "timestamptz", "text", "uuid", "bigint", "text", "text", "text", "text", "text");
        for (var received : batch) {
            var envelope = received.envelope();
            if (received.fact() instanceof AwardEvent award) {
                RunningMoney.amountOf(award); // what cannot be reckoned with must be parked, not met by a reader
            }
            events.add(
                    envelope.thread(),
                    envelope.time(),
                    envelope.topic(),
                    envelope.subject(),
                    envelope.sequence(),
                    envelope.id(),
                    envelope.type(),
                    envelope.source(),
                    TraceId.of(envelope.traceparent()),
                    received.json());
        }
        events.into(sql, KEEP);
    }
}
