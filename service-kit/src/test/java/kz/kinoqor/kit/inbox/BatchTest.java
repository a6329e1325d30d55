package kz.kinoqor.kit.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class BatchTest {

    private static final TopicPartition ONE = new TopicPartition("films", 1);
    private static final TopicPartition TWO = new TopicPartition("films", 2);

    /** Partition 1 holds offsets 10, 11, 14 and ends at 16; partition 2 holds 5 and ends at 7: markers in between. */
    private static final Batch BATCH = new Batch(
            List.of(record(ONE, 10), record(ONE, 11), record(ONE, 14), record(TWO, 5)),
            Map.of(ONE, new Batch.Span(9, 16), TWO, new Batch.Span(5, 7)));

    private static Incoming record(TopicPartition partition, long offset) {
        var raw = new RawRecord(partition, offset, "key", Map.of(), null);
        return new Incoming(raw, new Content.LeftOut(null));
    }

    @Test
    void theHalvesMoveEachPartitionAsFarAsTheWhole() {
        var first = BATCH.firstHalf();
        var second = BATCH.secondHalf();

        assertThat(first.spans()).containsOnly(Map.entry(ONE, new Batch.Span(9, 12)));
        assertThat(second.spans())
                .containsOnly(Map.entry(ONE, new Batch.Span(12, 16)), Map.entry(TWO, new Batch.Span(5, 7)));
    }

    @Test
    void halvedAgainAndAgainEveryRecordStandsAloneAndNothingIsLeftOut() {
        var alone = new ArrayList<Batch>();

        halve(BATCH, alone);

        assertThat(alone).extracting(Batch::size).containsOnly(1);
        assertThat(alone).flatExtracting(Batch::records).containsExactlyElementsOf(BATCH.records());
    }

    @Test
    void aPartitionOfWhichOnlyMarkersWereReadMovesWithTheFirstHalf() {
        var batch = new Batch(
                List.of(record(ONE, 1), record(ONE, 2)), Map.of(ONE, new Batch.Span(1, 3), TWO, new Batch.Span(0, 1)));

        assertThat(batch.firstHalf().spans()).containsKey(TWO);
        assertThat(batch.secondHalf().spans()).doesNotContainKey(TWO);
    }

    private static void halve(Batch batch, List<Batch> alone) {
        if (batch.size() == 1) {
            alone.add(batch);
            return;
        }
        halve(batch.firstHalf(), alone);
        halve(batch.secondHalf(), alone);
    }
}
