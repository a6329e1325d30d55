package kz.kinoqor.catalog.identifier;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Objects;
import java.util.UUID;
import kz.kinoqor.kit.identifier.Identifier;
import kz.kinoqor.kit.identifier.IdentifierScheme;
import kz.kinoqor.kit.openapi.Refuses;
import kz.kinoqor.kit.parameter.QueryParameter;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** From an identifier of another registry to the record that has it. */
@Path("/v1/identifiers")
@Tag(name = "Identifiers", description = "Records by the identifiers that other registries gave them")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class IdentifierResource {

    /**
     * Where an identifier leads.
     *
     * @param scheme as in the address
     * @param value in its canonical spelling
     * @param href the record
     */
    @Schema(name = "ResolvedIdentifier")
    record Resolved(IdentifierScheme scheme, String value, Identifiers.HolderKind kind, UUID id, String href) {}

    private final Identifiers identifiers;

    IdentifierResource(Identifiers identifiers) {
        this.identifiers = identifiers;
    }

    /** The value may have slashes in it, as an EIDR does. */
    @GET
    @Path("/{scheme}/{value:.+}")
    @PermitAll
    @Operation(operationId = "resolveIdentifier", summary = "The record that holds an identifier")
    @Refuses("identifier-unknown")
    public Resolved resolve(@RestPath String scheme, @RestPath String value) {
        var identifier = read(scheme, value);
        var holder = identifiers
                .holder(identifier)
                .orElseThrow(() -> new IdentifierProblem.IdentifierUnknown(identifier.toString()).refuse());
        return new Resolved(
                identifier.scheme(),
                identifier.value(),
                holder.kind(),
                holder.id(),
                holder.kind().href(holder.id()));
    }

    private static Identifier read(String scheme, String value) {
        var known = Objects.requireNonNull(QueryParameter.read("scheme", scheme, IdentifierScheme::parse));
        return Objects.requireNonNull(QueryParameter.read("value", value, given -> new Identifier(known, given)));
    }
}
