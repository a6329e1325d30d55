package kz.kinoqor.gateway.limit;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.Base64;

/** Whose token it is. The token has been verified before; here it is only read. */
final class Holder {

    private static final JsonFactory JSON = new JsonFactory();
    private static final int LONGEST = 200;

    private Holder() {}

    /** The organisation, or the subject where there is none. */
    static String of(String authorization) {
        var token = authorization.substring(authorization.lastIndexOf(' ') + 1);
        var from = token.indexOf('.') + 1;
        var to = token.indexOf('.', from);
        try (var claims = JSON.createParser(Base64.getUrlDecoder().decode(token.substring(from, Math.max(from, to))))) {
            var holder = of(claims);
            return holder.length() > LONGEST ? holder.substring(0, LONGEST) : holder;
        } catch (IOException | IllegalArgumentException unreadable) {
            return "";
        }
    }

    private static String of(JsonParser claims) throws IOException {
        var subject = "";
        claims.nextToken();
        while (claims.nextToken() == JsonToken.FIELD_NAME) {
            var name = claims.currentName();
            var value = claims.nextToken();
            if (value == JsonToken.VALUE_STRING && name.equals("org")) {
                return "org " + claims.getText();
            }
            if (value == JsonToken.VALUE_STRING && name.equals("sub")) {
                subject = "sub " + claims.getText();
            }
            claims.skipChildren();
        }
        return subject;
    }
}
