package kz.kinoqor.kit.inbox;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A parked event with all that came with it.
 *
 * @param event what is also in the list
 * @param headers of the record, as text
 * @param value of the record, if it is UTF-8 text
 * @param valueBase64 of the record, if it is not
 */
@Schema(name = "ParkedEventInFull")
public record ParkedEventView(
        ParkedEvent event,
        Map<String, String> headers,
        @Nullable String value,
        @Nullable String valueBase64) {

    static ParkedEventView of(ParkedRecord parked) {
        byte @Nullable [] bytes = parked.raw().value();
        if (bytes == null) {
            return new ParkedEventView(parked.event(), parked.raw().headers(), null, null);
        }
        var text = text(bytes);
        var encoded = text == null ? Base64.getEncoder().encodeToString(bytes) : null;
        return new ParkedEventView(parked.event(), parked.raw().headers(), text, encoded);
    }

    private static @Nullable String text(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }
}
