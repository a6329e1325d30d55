package kz.kinoqor.catalog.intake;

import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.util.Arrays;
import kz.kinoqor.catalog.intake.line.CsvRecords;
import kz.kinoqor.catalog.intake.line.Lines;
import kz.kinoqor.catalog.intake.line.PhysicalLines;
import org.jspecify.annotations.Nullable;

/** In which form films can be sent. */
enum Media {
    NDJSON(Media.NDJSON_TYPE),
    CSV(Media.CSV_TYPE);

    static final String NDJSON_TYPE = "application/x-ndjson";
    static final String CSV_TYPE = "text/csv";

    private final MediaType type;

    Media(String type) {
        this.type = MediaType.valueOf(type);
    }

    /** Refuses with {@code unsupported-media-type} (415), which is also for none. */
    static Media of(@Nullable MediaType type) {
        if (type == null) {
            throw new NotSupportedException();
        }
        return Arrays.stream(values())
                .filter(media -> media.type.isCompatible(type))
                .findFirst()
                .orElseThrow(NotSupportedException::new);
    }

    Lines lines(InputStream body) {
        var lines = new PhysicalLines(body);
        return this == CSV ? new CsvRecords(lines) : lines;
    }
}
