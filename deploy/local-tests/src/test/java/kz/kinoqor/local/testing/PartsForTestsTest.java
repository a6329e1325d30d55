package kz.kinoqor.local.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import kz.kinoqor.contracts.Topic;
import kz.kinoqor.contracts.Topics;
import kz.kinoqor.local.kafka.LocalKafka;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.TopicDescription;
import org.junit.jupiter.api.Test;

class PartsForTestsTest {

    @Test
    void a_service_gets_an_empty_database_of_its_own() throws SQLException {
        var settings = new PostgresForTests().start();

        assertThat(answer(settings, "select current_database() || ' ' || current_user"))
                .isEqualTo("test test");
    }

    @Test
    void the_database_sorts_kazakh_letters_where_it_is_asked_to() throws SQLException {
        var settings = new PostgresForTests().start();

        var sorted = answer(settings, """
                select string_agg(word, ' ' order by word collate "kk-x-icu")
                from (values ('қар'), ('ән'), ('аң'), ('кино')) as words (word)
                """);

        assertThat(sorted).isEqualTo("аң ән кино қар");
    }

    @Test
    void the_owner_can_install_what_search_and_ranges_need() throws SQLException {
        var settings = new PostgresForTests().start();

        var installed = answer(settings, """
                create extension if not exists pg_trgm;
                create extension if not exists unaccent;
                create extension if not exists btree_gist;
                select string_agg(extname, ' ' order by extname) from pg_extension where extname <> 'plpgsql'
                """);

        assertThat(installed).isEqualTo("btree_gist pg_trgm unaccent");
    }

    @Test
    void the_second_test_class_meets_the_same_server() {
        var first = new PostgresForTests().start();

        assertThat(new PostgresForTests().start()).isEqualTo(first);
    }

    @Test
    void the_broker_has_every_topic_of_the_contracts() throws Exception {
        var broker = new KafkaForTests().start().get("kafka.bootstrap.servers");
        var names = Topics.all().stream().map(Topic::name).toList();

        try (var admin = Admin.create(Map.of("bootstrap.servers", broker))) {
            assertThat(admin.describeTopics(names).allTopicNames().get().values())
                    .hasSameSizeAs(names)
                    .extracting(TopicDescription::partitions)
                    .allSatisfy(partitions -> assertThat(partitions).hasSize(LocalKafka.PARTITIONS));
        }
    }

    private static String answer(Map<String, String> settings, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(
                        settings.get("quarkus.datasource.jdbc.url"),
                        settings.get("quarkus.datasource.username"),
                        settings.get("quarkus.datasource.password"));
                var statement = connection.createStatement()) {
            var more = statement.execute(sql);
            while (!more && statement.getUpdateCount() != -1) {
                more = statement.getMoreResults();
            }
            try (var rows = statement.getResultSet()) {
                rows.next();
                return rows.getString(1);
            }
        }
    }
}
