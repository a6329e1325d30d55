package kz.kinoqor.kit.inbox;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** What every value must be, whatever its type says: JSON in UTF-8 (RFC 8259), so that it can be kept as it came. */
final class JsonText {

    private static final JsonFactory FACTORY = new JsonFactory();
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private JsonText() {}

    /** Refuses what no text column can give back byte for byte. */
    static void requireUtf8(byte[] value) {
        try {
            var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(value));
            if (text.length() > 0 && text.charAt(0) == BYTE_ORDER_MARK) {
                throw new Malformed("it begins with a byte order mark");
            }
            if (text.toString().indexOf('\0') >= 0) {
                throw new Malformed("it is not UTF-8");
            }
        } catch (CharacterCodingException e) {
            throw new Malformed("it is not UTF-8");
        }
    }

    /** Refuses what is not exactly one JSON object. */
    static void requireObject(byte[] value) {
        try (var parser = FACTORY.createParser(value)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new Malformed("it is no JSON object");
            }
            skipObject(parser);
            if (parser.nextToken() != null) {
                throw new Malformed("something follows the JSON object");
            }
        } catch (IOException e) {
            throw new Malformed(String.valueOf(e.getMessage()));
        }
    }

    private static void skipObject(JsonParser parser) throws IOException {
        parser.skipChildren();
        if (!parser.hasToken(JsonToken.END_OBJECT)) {
            throw new Malformed("the JSON object does not end");
        }
    }

    /** Says what is wrong with a value. */
    static final class Malformed extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Malformed(String what) {
            super(what, null, false, false);
        }
    }
}
