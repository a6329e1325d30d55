package kz.kinoqor.contracts;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/**
 * A business date is the text {@code 2026-01-31} and nothing else. The library's own reader also takes numbers, arrays
 * and instants, and turns empty ones into null where no null may be.
 */
final class IsoDates extends StdDeserializer<LocalDate> {

    private static final long serialVersionUID = 1L;

    IsoDates() {
        super(LocalDate.class);
    }

    @Override
    public LocalDate deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        if (!parser.hasToken(JsonToken.VALUE_STRING)) {
            return (LocalDate) context.handleUnexpectedToken(LocalDate.class, parser);
        }
        var text = parser.getText();
        try {
            return LocalDate.parse(text, DateTimeFormatter.ISO_LOCAL_DATE);
        } catch (DateTimeException e) {
            return (LocalDate) context.handleWeirdStringValue(LocalDate.class, text, "not an ISO 8601 date");
        }
    }
}
