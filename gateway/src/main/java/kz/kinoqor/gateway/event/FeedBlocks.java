package kz.kinoqor.gateway.event;

import io.vertx.core.buffer.Buffer;
import java.util.ArrayList;
import java.util.List;

/** Cuts a stream of server-sent events into blocks, wherever its bytes are cut. */
final class FeedBlocks {

    /** A line of the feed is at most one event; one that was written over several lines comes as several. */
    private static final int LONGEST_LINE = 2 * 1024 * 1024;

    private Buffer rest = Buffer.buffer();
    private String id = "";
    private String data = "";

    /**
     * What one block says.
     *
     * @param id the cursor, empty for a heartbeat
     * @param data empty where only the cursor moves
     */
    record Block(String id, String data) {

        boolean beat() {
            return id.isEmpty();
        }
    }

    /** Takes bytes as they come and gives back the blocks that are complete. Refuses a line without an end. */
    List<Block> take(Buffer bytes) {
        rest.appendBuffer(bytes);
        var blocks = new ArrayList<Block>();
        var from = 0;
        for (var to = newline(from); to >= 0; to = newline(from)) {
            var line = rest.getString(from, to);
            line(line.endsWith("\r") ? line.substring(0, line.length() - 1) : line, blocks);
            from = to + 1;
        }
        rest = rest.getBuffer(from, rest.length());
        if (rest.length() > LONGEST_LINE) {
            throw new IllegalStateException("the feed sends a line without an end");
        }
        return blocks;
    }

    private void line(String line, List<Block> blocks) {
        if (line.isEmpty()) {
            if (!id.isEmpty()) {
                blocks.add(new Block(id, data));
            }
            id = "";
            data = "";
        } else if (line.startsWith(":")) {
            blocks.add(new Block("", ""));
        } else if (line.startsWith("id:")) {
            id = line.substring("id:".length()).strip();
        } else if (line.startsWith("data:")) {
            var more = line.substring("data:".length()).strip();
            data = data.isEmpty() ? more : data + "\n" + more;
        }
    }

    private int newline(int from) {
        for (var i = from; i < rest.length(); i++) {
            if (rest.getByte(i) == '\n') {
                return i;
            }
        }
        return -1;
    }
}
