package kz.kinoqor.gateway.cache;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import kz.kinoqor.gateway.remote.RemoteServices;
import kz.kinoqor.local.testing.KafkaForTests;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A real broker, real sockets; the register behind is a small one of its own. */
@QuarkusTest
@QuarkusTestResource(RemoteServices.class)
@QuarkusTestResource(value = KafkaForTests.class, restrictToAnnotatedClass = true)
@QuarkusTestResource(value = RevisionsDouble.class, restrictToAnnotatedClass = true)
@Timeout(120)
class CachedReadsTest {

    private static final AtomicLong NEXT = new AtomicLong();

    @Inject
    MeterRegistry meters;

    @Inject
    EventChannel channel;

    @ConfigProperty(name = "kinoqor.catalog.url")
    String catalog;

    private final String film = "/v1/films/0190a000-0000-7000-8000-0000000%04x0".formatted(NEXT.incrementAndGet());

    @BeforeEach
    void theChannelIsCurrent() {
        await().atMost(Duration.ofSeconds(60)).until(channel::isCurrent);
    }

    @Test
    void aHotReadIsAnsweredFromMemory() {
        var first = read(film);

        var again = hit(film);

        assertThat(again.asString()).isEqualTo(first.asString());
        assertThat(again.header("etag")).isEqualTo(first.header("etag")).isEqualTo("\"0\"");
        assertThat(again.contentType()).isEqualTo(first.contentType());
    }

    @Test
    void whoHasItAlreadyIsToldSoWithoutTheService() {
        read(film);
        hit(film);

        var answer = new Response[1];
        await().until(() -> {
            answer[0] = given().header("If-None-Match", "\"x\", W/\"0\"").get(film);
            return answer[0].statusCode() == 304;
        });

        assertThat(answer[0].header("etag")).isEqualTo("\"0\"");
        assertThat(answer[0].asByteArray()).isEmpty();
    }

    @Test
    void aWriteThatPassesHereIsSeenAtOnce() {
        read(film);
        hit(film);

        given().put(film);

        assertThat(revision(read(film))).isEqualTo(1);
    }

    @Test
    void aWriteElsewhereIsSeenWithItsEvent() throws Exception {
        read(film);
        hit(film);
        given().put(catalog + film);

        publish("kinoqor.catalog.films", id(film), "{}");

        assertThat(revision(read(film))).isEqualTo(1);
    }

    @Test
    void whatAnAnswerMentionsCountsToo() throws Exception {
        var mentions = film.replaceFirst("0$", "f");
        read(mentions);
        hit(mentions);
        var misses = count("miss");

        publish("kinoqor.catalog.people", UUID.randomUUID().toString(), "{\"who\":\"" + id(film) + "\"}");
        read(mentions);

        assertThat(count("miss")).isEqualTo(misses + 1);
    }

    @Test
    void whatSomebodyWasShownPastTheCacheIsNotTakenBack() {
        read(film);
        hit(film);
        given().put(catalog + film);

        var fresh = given().header("Cache-Control", "no-cache").get(film);

        assertThat(revision(fresh)).isEqualTo(1);
        assertThat(revision(read(film))).isEqualTo(1);
    }

    @Test
    void whatIsReadBelowOneFilmIsTakenForNews() {
        read(film);
        hit(film);
        given().put(catalog + film);

        given().get(film + "/credits");

        assertThat(revision(read(film))).isEqualTo(1);
    }

    @Test
    void nothingIsOlderThanTwoSecondsEvenWithoutAnEvent() {
        read(film);
        hit(film);
        given().put(catalog + film);

        await().pollInterval(Duration.ofMillis(20)).until(() -> revision(read(film)) == 1);
    }

    @Test
    void aRecordThatNamesNobodyIsCountedAndEmptiesTheCache() throws Exception {
        read(film);
        hit(film);
        var unreadable =
                meters.get("kinoqor.gateway.cache.events.unreadable").counter().count();
        given().put(catalog + film);

        publish("kinoqor.catalog.films", "?", "garbage");

        assertThat(meters.get("kinoqor.gateway.cache.events.unreadable")
                        .counter()
                        .count())
                .isEqualTo(unreadable + 1);
        assertThat(revision(read(film))).isEqualTo(1);
    }

    @Test
    void aQueryAndATokenPassTheCacheBy() {
        read(film);
        hit(film);
        var hits = count("hit");

        given().get(film + "?expand=credits");
        given().header("Authorization", "Bearer none").get(film);

        assertThat(count("hit")).isEqualTo(hits);
    }

    @ParameterizedTest
    @CsvSource({
        "Accept,           text/csv",
        "Accept,           text/html",
        "Accept,           application/json;q=0",
        "Content-Type,     application/xml",
        "Content-Encoding, br"
    })
    void whatTheServiceMightRefuseItIsAsked(String header, String value) {
        read(film);
        hit(film);
        var hits = count("hit");

        given().header(header, value).get(film);

        assertThat(count("hit")).isEqualTo(hits);
    }

    private static Response read(String path) {
        return given().get(path);
    }

    /** Reads until it comes from memory, which the very next read does unless the entry has just run out. */
    private Response hit(String path) {
        var hits = count("hit");
        var answer = new Response[1];
        await().until(() -> {
            answer[0] = read(path);
            return count("hit") > hits;
        });
        return answer[0];
    }

    private static int revision(Response answer) {
        return answer.jsonPath().getInt("revision");
    }

    private static String id(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private double count(String outcome) {
        return meters.get("kinoqor.gateway.cache.reads")
                .tag("outcome", outcome)
                .counter()
                .count();
    }

    /** Sends an event and waits until the channel has heard it. */
    private void publish(String topic, String key, String value) throws Exception {
        var heard = meters.get("kinoqor.gateway.cache.events").counter().count();
        try (var producer = new KafkaProducer<>(
                Map.<String, Object>of("bootstrap.servers", KafkaForTests.bootstrapServers()),
                new ByteArraySerializer(),
                new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(topic, bytes(key), bytes(value))).get();
        }
        await().until(() -> meters.get("kinoqor.gateway.cache.events").counter().count() > heard);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
