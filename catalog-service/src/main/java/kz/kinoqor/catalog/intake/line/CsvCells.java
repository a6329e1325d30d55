package kz.kinoqor.catalog.intake.line;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import kz.kinoqor.kit.rule.BrokenRule;

/** Parts a CSV record into its cells. */
final class CsvCells {

    private static final ObjectReader ROWS =
            new CsvMapper().readerForListOf(String.class).with(CsvParser.Feature.WRAP_AS_ARRAY);

    private CsvCells() {}

    /** Throws {@link BrokenRule} where the quotes are not in order. */
    static List<String> of(String record) {
        var quotes = new Quotes();
        quotes.follow(record.getBytes(StandardCharsets.UTF_8));
        if (quotes.areOpen() || quotes.areBroken()) {
            throw BrokenRule.of("line-malformed", "detail", "the quotes are not in order");
        }
        try (var rows = ROWS.<List<String>>readValues(record)) {
            return rows.hasNext() ? rows.next() : List.of();
        } catch (JsonProcessingException e) {
            throw BrokenRule.of("line-malformed", "detail", e.getOriginalMessage());
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory", e);
        }
    }
}
