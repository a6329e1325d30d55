package kz.kinoqor.kit.inbox;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.UUID;
import java.util.function.Consumer;
import kz.kinoqor.contracts.FactJson;
import kz.kinoqor.contracts.Topics;
import kz.kinoqor.kit.inbox.topicside.Topicside;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecoderTest {

    private static final UUID FILM = UUID.fromString("0193b7a0-0000-7000-8000-000000000001");

    private static RawRecord film(Consumer<HashMap<String, String>> change) {
        var sent = Topicside.record(Topicside.film(FILM), 3);
        var headers = new HashMap<String, String>();
        sent.headers().forEach(header -> headers.put(header.key(), new String(header.value(), UTF_8)));
        change.accept(headers);
        return new RawRecord(
                new TopicPartition(Topics.FILMS.name(), 2), 40, new String(sent.key(), UTF_8), headers, sent.value());
    }

    @Test
    void aCompleteRecordIsAFactWithItsEnvelope() {
        var content = Decoder.decode(film(headers -> {}));

        assertThat(content).isInstanceOfSatisfying(Content.Known.class, known -> {
            assertThat(known.received().fact()).isEqualTo(Topicside.film(FILM));
            assertThat(known.received().envelope().sequence()).isEqualTo(3);
            assertThat(known.received().envelope().thread()).isEqualTo(FILM);
            assertThat(known.received().envelope().offset()).isEqualTo(40);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "ce_subject, 0193b7a0-0000-7000-8000-00000000ffff",
        "ce_subject, nobody",
        "ce_sequence, third",
        "ce_time, yesterday",
        "ce_correlationid, ''",
        "ce_id, ''",
        "ce_source, ''"
    })
    void anEnvelopeThatIsWrongAnywhereIsMalformed(String header, String value) {
        var content = Decoder.decode(film(headers -> headers.put(header, value)));

        assertThat(content)
                .isInstanceOfSatisfying(
                        Content.Broken.class,
                        broken -> assertThat(broken.cause()).isEqualTo("envelope-malformed"));
    }

    @Test
    void aFactOnTheWrongTopicIsMalformed() {
        var content = Decoder.decode(film(headers -> headers.put("ce_type", "kz.kinoqor.funding.award.granted.v1")));

        assertThat(content).isInstanceOf(Content.Broken.class);
    }

    @Test
    void aTypeOfTomorrowIsUnknownAndKeepsItsPlace() {
        var raw = film(headers -> headers.put("ce_type", "kz.kinoqor.catalog.film.praised.v1"));

        assertThat(Decoder.decode(raw)).isInstanceOfSatisfying(Content.Unknown.class, unknown -> {
            assertThat(unknown.step()).isEqualTo(new Content.Step(new Subject(Topics.FILMS.name(), FILM), 3));
            assertThat(unknown.inFull()).isInstanceOfSatisfying(Content.Known.class, known -> {
                assertThat(known.received().fact()).isEqualTo(new UnknownFact(FILM, FILM));
                assertThat(known.received().value()).isEqualTo(raw.value());
            });
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "7", "{", "{}{}", "{\"a\":01}", "not JSON", "\uFEFF{}"})
    void whatIsNoJsonObjectIsNoFactOfAnyType(String value) {
        var raw = film(headers -> headers.put("ce_type", "kz.kinoqor.catalog.film.praised.v1"))
                .withValue(value.getBytes(UTF_8));

        assertThat(Decoder.decode(raw))
                .isInstanceOfSatisfying(
                        Content.Unknown.class,
                        unknown -> assertThat(unknown.inFull())
                                .isInstanceOfSatisfying(
                                        Content.Broken.class,
                                        broken -> assertThat(broken.cause()).isEqualTo("content-malformed")));
    }

    @Test
    void whatIsNoNameIsNoType() {
        var content = Decoder.decode(film(headers -> headers.put("ce_type", "praised\ndata: {}")));

        assertThat(content)
                .isInstanceOfSatisfying(
                        Content.Unknown.class,
                        unknown -> assertThat(unknown.inFull()).isInstanceOf(Content.Broken.class));
    }

    @Test
    void otherEncodingsThanUtf8AreMalformed() {
        var fact = FactJson.write(Topicside.film(FILM)).getBytes(UTF_16BE);

        assertThat(Decoder.decode(film(headers -> {}).withValue(fact))).isInstanceOf(Content.Broken.class);
    }
}
