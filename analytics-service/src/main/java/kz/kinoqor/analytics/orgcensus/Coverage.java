package kz.kinoqor.analytics.orgcensus;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * All that sources state of the regions' totals. A register that does not know the region of every organisation cannot
 * tell how many a region has; only such a statement can.
 */
record Coverage(List<CoverageStatement> statements) {

    private static final String RESOURCE = "/coverage/kz-organisations.csv";
    private static final int COLUMNS = 5;

    /** The statements that come with the service. */
    static Coverage shipped() {
        try (var lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Coverage.class.getResourceAsStream(RESOURCE), RESOURCE),
                StandardCharsets.UTF_8))) {
            return new Coverage(lines.lines().skip(1).map(Coverage::statement).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The newest statement about the region that speaks of the day's year or an earlier one. */
    Optional<CoverageStatement> of(String region, LocalDate onDate) {
        return statements.stream()
                .filter(statement -> statement.region().equals(region) && statement.year() <= onDate.getYear())
                .max(Comparator.comparingInt(CoverageStatement::year));
    }

    /** The quote stands last and in quotation marks, doubled within: it may hold commas, the columns before it do not. */
    private static CoverageStatement statement(String line) {
        var columns = line.split(",", COLUMNS);
        var quote = columns[4].substring(1, columns[4].length() - 1).replace("\"\"", "\"");
        return new CoverageStatement(
                columns[0],
                Integer.parseInt(columns[1]),
                columns[2].isEmpty() ? null : Integer.valueOf(columns[2]),
                columns[3],
                quote);
    }
}
