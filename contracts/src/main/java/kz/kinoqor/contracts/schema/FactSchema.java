package kz.kinoqor.contracts.schema;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The published schema of one kind of fact.
 *
 * @param type the {@code ce_type} it describes
 * @param json a JSON Schema document
 */
public record FactSchema(String type, String json) {

    /** Empty for a type that these contracts do not know. */
    public static Optional<FactSchema> of(String type) {
        try (var content = FactSchema.class.getResourceAsStream("/schemas/" + type + ".json")) {
            return content == null
                    ? Optional.empty()
                    : Optional.of(new FactSchema(type, new String(content.readAllBytes(), StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
