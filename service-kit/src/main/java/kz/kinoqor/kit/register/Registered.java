package kz.kinoqor.kit.register;

import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;

/**
 * The outcome of a registration.
 *
 * @param isNew false where the same content came under the same id before: then nothing was done
 */
public record Registered(UUID id, boolean isNew) {

    /** 201 with the address of the record, or 200 where it was there. */
    public Response.ResponseBuilder at(String collection) {
        return isNew ? Response.created(URI.create(collection + "/" + id)) : Response.ok();
    }
}
