package kz.kinoqor.catalog.intake.line;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Records of a CSV")
class CsvRecordsTest {

    @Test
    void go_over_several_lines_where_a_quoted_cell_does() throws IOException {
        assertThat(read("a,\"b\n\nc\",d\ne,f,g")).containsExactly("1 a,\"b\n\nc\",d", "4 e,f,g");
    }

    @Test
    void take_a_doubled_quote_for_a_character() throws IOException {
        assertThat(read("\"a \"\"b\"\n\"\"\"c\nd\"\"\",e")).containsExactly("1 \"a \"\"b\"", "2 \"\"\"c\nd\"\"\",e");
    }

    @Test
    void take_a_quote_within_a_bare_cell_for_a_character() throws IOException {
        assertThat(read("5\" disk,a\nb,c")).containsExactly("1 5\" disk,a", "2 b,c");
    }

    @Test
    void whose_quotes_never_close_spoil_none_behind_them() throws IOException {
        assertThat(read("\"a,b\nc,d\ne,f")).containsExactly("1 \"a,b", "2 c,d", "3 e,f");
    }

    @Test
    void whose_quotes_close_in_a_later_cell_spoil_none_behind_them() throws IOException {
        assertThat(read("\"a,b\nc,\"d\"\ne,\"f\ng\"")).containsExactly("1 \"a,b", "2 c,\"d\"", "3 e,\"f\ng\"");
    }

    @Test
    void whose_quotes_are_open_for_more_than_a_mebibyte_spoil_none_behind_them() throws IOException {
        var behind = ("x".repeat(999) + "\n").repeat(2000);
        assertThat(read("\"a\n" + behind)).hasSize(2001).contains("1 \"a").contains("2001 " + "x".repeat(999));
    }

    @Test
    void whose_quotes_meet_a_line_that_is_too_long_spoil_none_but_that() throws IOException {
        assertThat(read("\"a\n" + "x".repeat(Line.LONGEST + 1) + "\nb")).containsExactly("1 \"a", "2 too long", "3 b");
    }

    private static List<String> read(String text) throws IOException {
        var bytes = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        return PhysicalLinesTest.all(new CsvRecords(new PhysicalLines(bytes)));
    }
}
