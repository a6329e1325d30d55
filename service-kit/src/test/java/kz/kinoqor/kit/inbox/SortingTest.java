package kz.kinoqor.kit.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import kz.kinoqor.kit.inbox.topicside.Topicside;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What nobody understands claims a place far beyond the end of its subject's life. */
class SortingTest {

    private static final UUID FILM = UUID.randomUUID();

    private final Sorting sorting = new Sorting(Map.of(), Set.of());

    private static Incoming record(long sequence, boolean known) {
        var sent = Topicside.record(Topicside.stage(FILM, "STAGE"), sequence);
        var headers = new HashMap<String, String>();
        sent.headers().forEach(header -> headers.put(header.key(), new String(header.value(), UTF_8)));
        if (!known) {
            headers.put("ce_type", Topicside.UNKNOWN_TYPE);
        }
        return Incoming.of(
                new RawRecord(new TopicPartition(sent.topic(), 0), sequence, FILM.toString(), headers, sent.value()));
    }

    private static Incoming inFull(Incoming incoming) {
        return incoming.content() instanceof Content.Unknown unknown ? incoming.as(unknown.inFull()) : incoming;
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aSequenceThatNobodyVouchesForShutsNobodyOut(boolean wantsEveryType) {
        for (var incoming : List.of(record(1, true), record(Long.MAX_VALUE, false), record(2, true))) {
            sorting.add(wantsEveryType ? inFull(incoming) : incoming);
        }

        assertThat(sorting.fresh())
                .extracting(received -> received.envelope().sequence())
                .containsExactlyElementsOf(wantsEveryType ? List.of(1L, Long.MAX_VALUE, 2L) : List.of(1L, 2L));
        assertThat(sorting.advanced()).containsValue(2L).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void inItsPlaceItCountsLikeAnyOther(boolean wantsEveryType) {
        for (var incoming : List.of(record(1, true), record(2, false), record(2, false), record(3, true))) {
            sorting.add(wantsEveryType ? inFull(incoming) : incoming);
        }

        assertThat(sorting.advanced()).containsValue(3L).hasSize(1);
        assertThat(sorting.fresh()).hasSize(wantsEveryType ? 3 : 2);
        var tally = sorting.tallies().values().iterator().next();
        assertThat(tally.gaps()).isZero();
        assertThat(tally.unknown()).isEqualTo(wantsEveryType ? 1 : 2);
    }
}
