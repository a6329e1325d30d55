package kz.kinoqor.catalog.intake.line;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import kz.kinoqor.kit.rule.BrokenRule;
import kz.kinoqor.kit.rule.BrokenRules;
import kz.kinoqor.kit.rule.Findings;
import kz.kinoqor.kit.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * The first row of a CSV.
 *
 * @param cells the names of its columns, as they stand there
 */
public record CsvHeader(List<String> cells) {

    /**
     * Throws {@link BrokenRules} for a line that is no header of films.
     *
     * @param line the first one; none where nothing was sent
     */
    public static CsvHeader read(@Nullable Line line) {
        var findings = new Findings();
        var header = findings.required("", line, CsvHeader::of);
        findings.refuseIfAny();
        return header;
    }

    private static CsvHeader of(Line line) {
        var cells = CsvCells.of(line.text()).stream()
                .map(String::strip)
                .map(Text::readable)
                .toList();
        var seen = EnumSet.noneOf(CsvColumn.class);
        for (var cell : cells) {
            var column = CsvColumn.named(cell);
            if (column.isPresent() && !seen.add(column.get())) {
                throw BrokenRule.of(
                        "header-column-twice", "column", column.get().header());
            }
        }
        if (!seen.contains(CsvColumn.TITLE)) {
            throw BrokenRule.of("header-without-title", "column", CsvColumn.TITLE.header());
        }
        return new CsvHeader(cells);
    }

    /** Columns that say nothing of a film, each once. */
    public List<String> ignored() {
        return cells.stream()
                .filter(cell -> CsvColumn.named(cell).isEmpty())
                .distinct()
                .toList();
    }

    /** Column by column; none where a cell is ignored. */
    List<Optional<CsvColumn>> columns() {
        return cells.stream().map(CsvColumn::named).toList();
    }
}
