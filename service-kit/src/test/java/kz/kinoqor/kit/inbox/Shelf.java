package kz.kinoqor.kit.inbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import kz.kinoqor.contracts.Topic;
import kz.kinoqor.contracts.Topics;
import kz.kinoqor.contracts.catalog.FilmEvent.FilmStageChanged;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * A reader that is as unforgiving as can be: it counts what it is given, so anything applied twice shows, notes what
 * comes out of order, and refuses films of one stage.
 */
final class Shelf implements Reader {

    static final String REFUSED_STAGE = "REFUSED";

    private static final AtomicInteger NUMBERS = new AtomicInteger();
    private static final String TAKE = """
            insert into %1$s (film, facts, newest, stage, disorder)
            values (?, 1, ?, ?, 0)
                on conflict (film) do update
               set facts = %1$s.facts + 1,
                   newest = excluded.newest,
                   stage = coalesce(excluded.stage, %1$s.stage),
                   disorder = %1$s.disorder + case when excluded.newest > %1$s.newest then 0 else 1 end
            """;

    private final String name;
    private final String family;
    private final TestDatabase database = TestDatabase.get();
    private volatile Predicate<Received> trouble = received -> false;
    private volatile Before before = (batch, sql) -> {};

    private Shelf(String name, String family) {
        this.name = name;
        this.family = family;
        database.execute("create table " + name + " (film uuid primary key, facts int not null, newest bigint not null,"
                + " stage text check (stage <> '" + REFUSED_STAGE + "'), disorder int not null)");
    }

    /** Reads whatever comes from now on. */
    static Shelf fromNowOn() {
        var shelf = fromTheBeginning();
        shelf.startAt(ends(Topics.FILMS));
        return shelf;
    }

    static Shelf fromTheBeginning() {
        var name = "shelf_" + NUMBERS.incrementAndGet();
        return new Shelf(name, name);
    }

    /** Another build of the same: begins where the first one began. */
    static Shelf rebuildOf(Shelf first, Map<TopicPartition, Long> start) {
        var shelf = new Shelf("shelf_" + NUMBERS.incrementAndGet(), first.family);
        shelf.startAt(start);
        return shelf;
    }

    static Map<TopicPartition, Long> ends(Topic topic) {
        try (var consumer = new KafkaConsumer<byte[], byte[]>(Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                kz.kinoqor.local.testing.KafkaForTests.bootstrapServers(),
                ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG,
                ByteArrayDeserializer.class,
                ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG,
                ByteArrayDeserializer.class))) {
            var partitions = consumer.partitionsFor(topic.name()).stream()
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            return consumer.endOffsets(partitions);
        }
    }

    private void startAt(Map<TopicPartition, Long> positions) {
        try {
            new Transactions(database).write(sql -> {
                new Positions(name).start(positions, sql);
                return positions;
            });
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Everything it took since it stood there is gone, as after a crash of a database that had not waited for its disk. */
    void forgetAllSince(Map<TopicPartition, Long> positions) {
        database.execute("with gone as (delete from inbox_sequence where subscription = '" + name + "'),"
                + " empty as (delete from " + name + "), back (partition, next_offset) as (values "
                + positions.entrySet().stream()
                        .map(at -> "(%d, %d::bigint)".formatted(at.getKey().partition(), at.getValue()))
                        .collect(Collectors.joining(","))
                + ") update inbox_position p set next_offset = back.next_offset from back"
                + " where p.subscription = '" + name + "' and p.partition = back.partition");
    }

    /** What it cannot take, by a mistake of its own. */
    void stumbleOver(Predicate<Received> over) {
        trouble = over;
    }

    /** Its tables are mended. */
    void takeWhatItRefused() {
        database.execute("alter table " + name + " drop constraint " + name + "_stage_check");
    }

    /** What it does before it takes a batch. */
    void first(Before each) {
        before = each;
    }

    /** Something done with the batch's own connection. */
    interface Before {
        void apply(List<Received> batch, Connection sql) throws SQLException;
    }

    @Override
    public String subscription() {
        return name;
    }

    @Override
    public String family() {
        return family;
    }

    @Override
    public Set<Topic> topics() {
        return Set.of(Topics.FILMS);
    }

    @Override
    public void apply(List<Received> batch, Connection sql) throws SQLException {
        before.apply(batch, sql);
        try (var upsert = sql.prepareStatement(TAKE.formatted(name))) {
            for (var received : batch) {
                if (trouble.test(received)) {
                    throw new IllegalStateException(
                            "stumbled over " + received.envelope().id());
                }
                upsert.setObject(1, received.envelope().subject());
                upsert.setLong(2, received.envelope().sequence());
                upsert.setString(3, received.fact() instanceof FilmStageChanged stage ? stage.to() : null);
                upsert.addBatch();
            }
            upsert.executeBatch();
        }
    }

    /** How many facts of the film were applied. */
    int facts(UUID film) {
        return database.query(
                "select coalesce((select facts from " + name + " where film = ?), 0)", Integer.class, film);
    }

    String stage(UUID film) {
        return database.query("select stage from " + name + " where film = ?", String.class, film);
    }

    /** Where it stands on a partition of the films. */
    long position(int partition) {
        return database.query(
                "select coalesce(max(next_offset), 0) from inbox_position where subscription = ? and topic = ? and partition = ?",
                Long.class,
                name,
                Topics.FILMS.name(),
                partition);
    }

    long films() {
        return database.query("select count(*) from " + name, Long.class);
    }

    long allFacts() {
        return database.query("select coalesce(sum(facts), 0) from " + name, Long.class);
    }

    long disorder() {
        return database.query("select coalesce(sum(disorder), 0)::bigint from " + name, Long.class);
    }

    /** All of it, as one text. */
    String content() {
        return database.query(
                "select coalesce(string_agg(t::text, '|' order by film), '') from " + name + " t", String.class);
    }

    long parked() {
        return database.query("select count(*) from inbox_parked where subscription = ?", Long.class, name);
    }

    UUID firstParked(UUID film) {
        return database.query(
                "select id from inbox_parked where subscription = ? and record_key = ? order by record_offset limit 1",
                UUID.class,
                name,
                film.toString());
    }

    UUID lastParked(UUID film) {
        return database.query(
                "select id from inbox_parked where subscription = ? and record_key = ?"
                        + " order by record_offset desc limit 1",
                UUID.class,
                name,
                film.toString());
    }

    String causeOf(UUID film) {
        return database.query(
                "select cause from inbox_parked where subscription = ? and record_key = ? and state = 'PARKED'",
                String.class,
                name,
                film.toString());
    }

    /** One of the counters of its positions, summed up. */
    long counted(String counter) {
        return database.query(
                "select coalesce(sum(" + counter + "), 0)::bigint from inbox_position where subscription = ?",
                Long.class,
                name);
    }
}
