package kz.kinoqor.kit.inbox;

import java.nio.charset.StandardCharsets;
import kz.kinoqor.contracts.Fact;

/**
 * A fact with its envelope and with the bytes that came.
 *
 * @param fact as far as this version understands it: a newer producer may have said more. An {@link UnknownFact} only for
 *     readers that want every type
 * @param value JSON in UTF-8, exactly as it came
 */
public record Received(Envelope envelope, Fact fact, byte[] value) {

    /** What came, as text: the same bytes again when it is encoded in UTF-8. */
    public String json() {
        return new String(value, StandardCharsets.UTF_8);
    }
}
