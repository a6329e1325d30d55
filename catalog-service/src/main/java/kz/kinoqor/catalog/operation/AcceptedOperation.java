package kz.kinoqor.catalog.operation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;

/** The answer of whoever begins long work: 202, and where to look. */
@ApplicationScoped
public class AcceptedOperation {

    /** Where the operation is, for clients that know this header; {@code Location} says the same. */
    public static final String HEADER = "Operation-Location";

    private final OperationViews views;

    AcceptedOperation(OperationViews views) {
        this.views = views;
    }

    public Response of(UUID id) {
        var href = OperationView.href(id);
        return views.get(id).as(Response.accepted().location(URI.create(href)).header(HEADER, href));
    }
}
