package kz.kinoqor.catalog.intake.line;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Lines of bytes")
class PhysicalLinesTest {

    @Test
    void are_parted_by_line_feeds_and_counted_from_one() throws IOException {
        assertThat(read("a\nb\nc")).containsExactly("1 a", "2 b", "3 c");
    }

    @Test
    void lose_carriage_returns_at_their_ends_and_the_byte_order_mark_at_the_beginning() throws IOException {
        assertThat(read("\uFEFFa\r\nb\r\n")).containsExactly("1 a", "2 b");
    }

    @Test
    void count_blank_ones_without_giving_them() throws IOException {
        assertThat(read("\na\n \t\r\n\nb\n\n")).containsExactly("2 a", "5 b");
    }

    @Test
    void may_be_longer_than_the_buffer() throws IOException {
        var long1 = "x".repeat(100_000);
        var long2 = "y".repeat(200_000);
        assertThat(read(long1 + "\n" + long2 + "\nz")).containsExactly("1 " + long1, "2 " + long2, "3 z");
    }

    @Test
    void of_more_than_a_mebibyte_keep_their_number_only_and_harm_none_behind_them() throws IOException {
        var longest = "x".repeat(Line.LONGEST);
        assertThat(read(longest + "\n" + longest + "x\nz")).containsExactly("1 " + longest, "2 too long", "3 z");
    }

    @Test
    void are_none_where_nothing_is() throws IOException {
        assertThat(read("")).isEmpty();
    }

    private static List<String> read(String text) throws IOException {
        return all(new PhysicalLines(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))));
    }

    static List<String> all(Lines lines) throws IOException {
        var all = new ArrayList<String>();
        for (var line = lines.next(); line != null; line = lines.next()) {
            all.add(line.number() + " " + (line.content() == null ? "too long" : line.text()));
        }
        return all;
    }
}
