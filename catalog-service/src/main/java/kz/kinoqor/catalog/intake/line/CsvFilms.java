package kz.kinoqor.catalog.intake.line;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import kz.kinoqor.catalog.film.NewFilm;
import kz.kinoqor.catalog.film.Title;
import kz.kinoqor.catalog.identifier.StatedIdentifier;
import kz.kinoqor.kit.rule.BrokenRule;
import kz.kinoqor.kit.rule.Findings;
import org.jspecify.annotations.Nullable;

/** One film a record; its columns are those of the header. An empty cell and {@code #N/A} say nothing. */
public final class CsvFilms implements FilmLines {

    private static final String NOT_AVAILABLE = "#N/A";
    private static final Pattern SEMICOLON = Pattern.compile(";");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");
    /** Named as the schemes are. */
    private static final List<CsvColumn> IDENTIFYING = List.of(CsvColumn.IMDB, CsvColumn.EIDR, CsvColumn.ISAN);

    private final List<Optional<CsvColumn>> columns;

    public CsvFilms(CsvHeader header) {
        this.columns = header.columns();
    }

    @Override
    public StatedFilm read(Line line) {
        var cells = cells(line);
        var findings = new Findings();
        var runtime = findings.read("/runtimeMinutes", cells.get(CsvColumn.RUNTIME_MINUTES), CsvFilms::number);
        var identified = new ArrayList<CsvColumn>();
        var identifiers = new ArrayList<StatedIdentifier>();
        for (var column : IDENTIFYING) {
            var value = cells.get(column);
            if (value != null) {
                identified.add(column);
                identifiers.add(new StatedIdentifier(column.name(), value));
            }
        }
        var film = new NewFilm(
                null,
                List.of(title(cells)),
                cells.get(CsvColumn.KIND),
                cells.get(CsvColumn.STAGE),
                cells.get(CsvColumn.YEAR),
                countries(cells.get(CsvColumn.COUNTRIES)),
                runtime,
                identifiers,
                null,
                null);
        return new StatedFilm(film, findings.errors(), place(identified));
    }

    private Map<CsvColumn, String> cells(Line line) {
        var given = CsvCells.of(line.text());
        if (given.size() != columns.size()) {
            throw BrokenRule.of("line-columns", "found", given.size(), "expected", columns.size());
        }
        var cells = new EnumMap<CsvColumn, String>(CsvColumn.class);
        for (int i = 0; i < given.size(); i++) {
            var cell = given.get(i).strip();
            if (columns.get(i).isPresent() && !cell.isEmpty() && !cell.equals(NOT_AVAILABLE)) {
                cells.put(columns.get(i).get(), cell);
            }
        }
        return cells;
    }

    private static Title.NewTitle title(Map<CsvColumn, String> cells) {
        return new Title.NewTitle(
                cells.get(CsvColumn.TITLE), cells.get(CsvColumn.LANG), null, Title.TitleKind.ORIGINAL.name(), null);
    }

    private static @Nullable List<@Nullable String> countries(@Nullable String cell) {
        return cell == null
                ? null
                : new ArrayList<>(SEMICOLON
                        .splitAsStream(cell)
                        .map(String::strip)
                        .filter(country -> !country.isEmpty())
                        .toList());
    }

    private static Integer number(String cell) {
        if (!NUMBER.matcher(cell).matches()) {
            throw BrokenRule.of("number-malformed", "given", cell);
        }
        return Integer.valueOf(cell);
    }

    /** Names the column instead of the member of the film: that is what the sender of a CSV can find. */
    private static UnaryOperator<String> place(List<CsvColumn> identified) {
        return pointer -> {
            var steps = pointer.split("/", -1);
            return switch (steps.length > 1 ? steps[1] : "") {
                case "titles" -> "/" + (pointer.endsWith("/lang") ? CsvColumn.LANG : CsvColumn.TITLE).header();
                case "identifiers" ->
                    "/" + identified.get(Integer.parseInt(steps[2])).header();
                default -> pointer;
            };
        };
    }
}
