package kz.kinoqor.local.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kz.kinoqor.contracts.TopicDeclaration;
import kz.kinoqor.contracts.Topics;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.config.ConfigResource;
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
    void the_broker_has_every_declared_topic_and_makes_no_other() throws Exception {
        var broker = new KafkaForTests().start().get("kafka.bootstrap.servers");
        var declared = Topics.declared().stream()
                .collect(Collectors.toMap(TopicDeclaration::name, TopicDeclaration::partitions));

        try (var admin = Admin.create(Map.of("bootstrap.servers", broker))) {
            var found = admin.describeTopics(admin.listTopics().names().get())
                    .allTopicNames()
                    .get();
            assertThat(found.values().stream()
                            .collect(Collectors.toMap(
                                    TopicDescription::name,
                                    topic -> topic.partitions().size())))
                    .isEqualTo(declared);
            var onlyBroker = List.of(new ConfigResource(ConfigResource.Type.BROKER, "1"));
            assertThat(admin.describeConfigs(onlyBroker).all().get().values())
                    .singleElement()
                    .extracting(
                            config -> config.get("auto.create.topics.enable").value())
                    .isEqualTo("false");
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
