package kz.kinoqor.kit.idempotency;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import kz.kinoqor.kit.position.WritePosition;
import org.jspecify.annotations.Nullable;

/**
 * The first answer to a request, as it is given again.
 *
 * @param etag as in the header, quotes included
 * @param body JSON bytes, empty where the answer has none
 */
record StoredAnswer(
        int status,
        @Nullable String etag,
        @Nullable String location,
        @Nullable String position,
        byte[] body) {

    Response again() {
        var response = Response.status(status);
        header(response, HttpHeaders.ETAG, etag);
        header(response, HttpHeaders.LOCATION, location);
        header(response, WritePosition.HEADER, position);
        if (body.length > 0) {
            response.type(MediaType.APPLICATION_JSON_TYPE).entity(body);
        }
        return response.build();
    }

    private static void header(Response.ResponseBuilder response, String name, @Nullable String value) {
        if (value != null) {
            response.header(name, value);
        }
    }
}
