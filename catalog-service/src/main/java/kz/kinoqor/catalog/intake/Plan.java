package kz.kinoqor.catalog.intake;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Objects;
import kz.kinoqor.catalog.intake.line.CsvFilms;
import kz.kinoqor.catalog.intake.line.CsvHeader;
import kz.kinoqor.catalog.intake.line.FilmLines;
import kz.kinoqor.catalog.intake.line.NdjsonFilms;
import org.jspecify.annotations.Nullable;

/**
 * How the lines of an import are to be read; kept with it, so that whoever takes it up after a crash reads them alike.
 *
 * @param header of a CSV
 */
record Plan(Media media, @Nullable CsvHeader header, Defaults defaults, boolean dryRun) {

    /** Columns that nobody will look at. */
    List<String> ignoredColumns() {
        return header == null ? List.of() : header.ignored();
    }

    FilmLines films(ObjectMapper json) {
        return switch (media) {
            case NDJSON -> new NdjsonFilms(json);
            case CSV -> new CsvFilms(Objects.requireNonNull(header));
        };
    }
}
