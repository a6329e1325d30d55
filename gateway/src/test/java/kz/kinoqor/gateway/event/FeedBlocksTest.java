package kz.kinoqor.gateway.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class FeedBlocksTest {

    private static final byte[] STREAM =
            "retry: 1000\n\nid: 7\nevent: t\ndata: {\"type\":\"Әлем\"}\n\n: beat\n\nid: 8\r\n\r\n"
                    .getBytes(StandardCharsets.UTF_8);
    private static final List<FeedBlocks.Block> BLOCKS = List.of(
            new FeedBlocks.Block("7", "{\"type\":\"Әлем\"}"),
            new FeedBlocks.Block("", ""),
            new FeedBlocks.Block("8", ""));

    @Property
    void whereTheBytesAreCutMakesNoDifference(@ForAll @IntRange(max = 90) int cut) {
        var at = Math.min(cut, STREAM.length);
        var blocks = new FeedBlocks();

        var taken = new ArrayList<>(blocks.take(Buffer.buffer(Arrays.copyOfRange(STREAM, 0, at))));
        taken.addAll(blocks.take(Buffer.buffer(Arrays.copyOfRange(STREAM, at, STREAM.length))));

        assertThat(taken).isEqualTo(BLOCKS);
    }

    @Test
    void whatWasWrittenOverSeveralLinesIsOneEvent() {
        var taken = new FeedBlocks().take(Buffer.buffer("id: 7\ndata: {\ndata: \"a\":1}\n\n"));

        assertThat(taken).containsExactly(new FeedBlocks.Block("7", "{\n\"a\":1}"));
    }

    @Test
    void aLineWithoutAnEndIsNotKeptForEver() {
        var blocks = new FeedBlocks();

        assertThatThrownBy(() -> blocks.take(Buffer.buffer(new byte[3 * 1024 * 1024])))
                .isInstanceOf(IllegalStateException.class);
    }
}
