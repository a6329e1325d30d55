package kz.kinoqor.analytics.overview;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import kz.kinoqor.analytics.build.Projection;
import kz.kinoqor.analytics.rows.Rows;
import kz.kinoqor.contracts.Topic;
import kz.kinoqor.contracts.Topics;
import kz.kinoqor.kit.inbox.Received;

/** Counts every fact, and every aggregate that facts speak of. */
@ApplicationScoped
class OverviewProjection implements Projection {

    static final String NAME = "overview";

    /** One statement, so that what is new here is counted as new exactly then; topics in order, so that no two wait crosswise. */
    private static final String COUNT = """
            with told as (
                select topic, partition, subject, count(*) as events
                from   unnest(?, ?, ?) as fact (topic, partition, subject)
                group  by topic, partition, subject
            ), met as (
                insert into aggregate (topic, subject)
                select topic, subject
                from   told
                order  by topic, subject
                on conflict do nothing
                returning topic, subject
            )
            insert into tally (topic, partition, aggregates, events)
            select told.topic, told.partition, count(met.subject), sum(told.events)
            from   told
            left   join met on met.topic = told.topic and met.subject = told.subject
            group  by told.topic, told.partition
            order  by told.topic, told.partition
            on conflict (topic, partition) do update
            set    aggregates = tally.aggregates + excluded.aggregates,
                   events     = tally.events + excluded.events
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
        return Set.copyOf(Topics.all());
    }

    @Override
    public List<String> tables() {
        return List.of("aggregate", "tally");
    }

    @Override
    public void apply(List<Received> batch, Connection sql) throws SQLException {
        var facts = Rows.of("text", "int", "uuid");
        for (var received : batch) {
            var envelope = received.envelope();
            facts.add(envelope.topic(), envelope.partition(), envelope.subject());
        }
        facts.into(sql, COUNT);
    }
}
