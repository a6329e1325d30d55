package kz.kinoqor.kit.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static kz.kinoqor.contracts.EventSize.LARGEST_RECORD;
import static kz.kinoqor.contracts.EventSize.LARGEST_VALUE;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.regex.Pattern;
import kz.kinoqor.contracts.Topics;
import kz.kinoqor.contracts.catalog.FilmEvent.FilmStageChanged;
import kz.kinoqor.kit.outbox.Outbox;
import kz.kinoqor.kit.testing.Checkout;
import kz.kinoqor.local.testing.KafkaForTests;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.config.ConfigResource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

/** How large an event may be, as each part on its way holds it: what one takes, the next one must take. */
class LimitsAgreeTest {

    /** What a record has beside its value: key, headers and what the log writes around them. */
    private static final int ROOM = LARGEST_RECORD - LARGEST_VALUE;

    @Test
    void the_outbox_table_takes_what_the_outbox_takes() {
        var database = TestDatabase.get();
        Flyway.configure()
                .dataSource(database)
                .schemas("limits")
                .locations("classpath:db/kit/outbox")
                .load()
                .migrate();

        var check = database.query("""
                select pg_get_constraintdef(oid) from pg_constraint where conname = 'outbox_event_is_not_too_large'
                """, String.class);

        assertThat(number("octet_length\\(payload\\) <= (\\d+)", check)).isEqualTo(LARGEST_VALUE);
    }

    @Test
    void the_relay_sends_it() throws IOException {
        var template = Files.readString(Checkout.root().resolve("deploy/connectors/outbox.json"));

        var most = new ObjectMapper()
                .readTree(template)
                .at("/config/producer.override.max.request.size")
                .asInt();

        assertThat(most).isEqualTo(LARGEST_RECORD);
    }

    @Test
    void every_topic_keeps_it() throws ExecutionException, InterruptedException {
        var topics = Topics.all().stream()
                .map(topic -> new ConfigResource(ConfigResource.Type.TOPIC, topic.name()))
                .toList();
        try (var admin = Admin.create(Map.of("bootstrap.servers", KafkaForTests.bootstrapServers()))) {
            // Another test may let larger ones onto a topic of this broker, never smaller ones.
            assertThat(admin.describeConfigs(topics).all().get().values())
                    .hasSameSizeAs(topics)
                    .extracting(config ->
                            Integer.valueOf(config.get("max.message.bytes").value()))
                    .allMatch(most -> most >= LARGEST_RECORD);
        }
        assertThat(Topics.declared())
                .filteredOn(
                        topic -> Topics.all().stream().anyMatch(of -> of.name().equals(topic.name())))
                .extracting(topic -> Integer.valueOf(topic.settings().getOrDefault("max.message.bytes", "0")))
                .containsOnly(LARGEST_RECORD);
    }

    @Test
    void readers_fetch_and_decode_it() {
        var settings = ConsumerSettings.alone(Map.of());

        assertThat(Integer.parseInt(String.valueOf(settings.get("max.partition.fetch.bytes"))))
                .isGreaterThanOrEqualTo(LARGEST_RECORD);
        assertThat(Decoder.LARGEST_VALUE).isEqualTo(LARGEST_VALUE);
    }

    /** The longest of everything that stands beside a value. */
    @Test
    void headers_and_key_have_room() {
        var envelope = List.of(
                "ce_id",
                "ce_source",
                "ce_type",
                "ce_subject",
                "ce_time",
                "ce_specversion",
                "ce_partitionkey",
                "ce_sequence",
                "ce_correlationid",
                "ce_causationid",
                "traceparent",
                "content-type");
        var longestValue = 512;

        assertThat(envelope.stream()
                                .mapToInt(name -> name.length() + longestValue)
                                .sum()
                        + UUID.randomUUID().toString().length())
                .isLessThan(ROOM / 2);
    }

    @Test
    void an_event_is_measured_in_bytes() {
        var fact = new FilmStageChanged(UUID.randomUUID(), "DEVELOPMENT", "SUSPENDED", "2024", "Қ".repeat(1000));

        assertThat(Outbox.size(fact))
                .isEqualTo(kz.kinoqor.contracts.FactJson.write(fact).getBytes(UTF_8).length)
                .isGreaterThan(2000);
    }

    private static int number(String pattern, String text) {
        var match = Pattern.compile(pattern).matcher(text);
        assertThat(match.find()).as(text).isTrue();
        return Integer.parseInt(match.group(1));
    }
}
