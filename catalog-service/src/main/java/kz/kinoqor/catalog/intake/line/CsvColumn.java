package kz.kinoqor.catalog.intake.line;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The columns of a CSV that say something of a film; their names are those of the film's members, in any case. */
enum CsvColumn {
    TITLE("title"),
    LANG("lang"),
    KIND("kind"),
    STAGE("stage"),
    YEAR("year"),
    /** Several are parted by semicolons. */
    COUNTRIES("countries"),
    RUNTIME_MINUTES("runtimeMinutes"),
    IMDB("imdb"),
    EIDR("eidr"),
    ISAN("isan");

    private final String header;

    CsvColumn(String header) {
        this.header = header;
    }

    static Optional<CsvColumn> named(String header) {
        var wanted = header.strip().toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(column -> column.header.toLowerCase(Locale.ROOT).equals(wanted))
                .findFirst();
    }

    String header() {
        return header;
    }
}
