package kz.kinoqor.catalog.intake;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import kz.kinoqor.catalog.intake.line.CsvHeader;
import kz.kinoqor.catalog.operation.AcceptedOperation;
import kz.kinoqor.catalog.operation.Sender;
import kz.kinoqor.kit.idempotency.IdempotencyKey;
import kz.kinoqor.kit.identity.Caller;
import kz.kinoqor.kit.identity.Role;
import kz.kinoqor.kit.openapi.Refuses;
import kz.kinoqor.kit.trace.Traces;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Films in numbers over HTTP. */
@Path("/v1/films:import")
@Tag(name = "Films", description = "The works of the register")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class FilmImportResource {

    private final ReceiveFilms receive;
    private final AcceptedOperation accepted;
    private final Caller caller;

    FilmImportResource(ReceiveFilms receive, AcceptedOperation accepted, Caller caller) {
        this.receive = receive;
        this.accepted = accepted;
        this.caller = caller;
    }

    @POST
    @Consumes({Media.NDJSON_TYPE, Media.CSV_TYPE})
    @RolesAllowed({Role.CATALOG_EDITOR, Role.ADMIN})
    @Operation(operationId = "importFilms", summary = "Enter films in numbers", description = """
                    One film a line, judged by the rules of `POST /v1/films`; a line that breaks them stops no other. The \
                    answer comes when everything is received; films are entered after it, and the operation says how far \
                    that has come. A line that the register knows, by its content, its id or an identifier, is not entered \
                    again: the same file sent twice adds nothing.

                    A CSV has a header with the columns `title`, `lang`, `kind`, `stage`, `year`, `countries` (parted by \
                    `;`), `runtimeMinutes`, `imdb`, `eidr`, `isan`, of which only `title` is needed; other columns are \
                    ignored. An empty cell and `#N/A` say nothing.""")
    @RequestBody(
            required = true,
            content = {
                @Content(
                        mediaType = Media.NDJSON_TYPE,
                        schema = @Schema(type = SchemaType.STRING, description = "Each line is a `NewFilm`"),
                        examples =
                                @ExampleObject(
                                        name = "one film",
                                        value =
                                                "{\"titles\":[{\"text\":\"Ander\",\"lang\":\"kk\",\"kind\":\"ORIGINAL\"}],"
                                                        + "\"kind\":\"SHORT_FICTION\"}")),
                @Content(
                        mediaType = Media.CSV_TYPE,
                        schema = @Schema(type = SchemaType.STRING, description = "RFC 4180, UTF-8, with a header"),
                        examples = @ExampleObject(name = "one film", value = "title,year\nAnder,2023"))
            })
    @APIResponse(
            responseCode = "202",
            description = "Received; the operation makes films of it",
            headers = {
                @Header(
                        name = HttpHeaders.LOCATION,
                        description = "The operation",
                        schema = @Schema(implementation = String.class)),
                @Header(
                        name = AcceptedOperation.HEADER,
                        description = "The operation",
                        schema = @Schema(implementation = String.class))
            },
            content = @Content(schema = @Schema(ref = "#/components/schemas/Operation")))
    @Refuses({"operation-finished", "idempotency-key-malformed", "idempotency-key-reuse", "idempotency-key-in-flight"})
    public Response enter(
            @BeanParam Wishes wishes,
            @HeaderParam(HttpHeaders.CONTENT_TYPE) MediaType type,
            @HeaderParam(IdempotencyKey.HEADER) @Nullable String key,
            UriInfo uri,
            InputStream body) {
        var sender = new Sender(caller.id(), IdempotencyKey.read(key).orElse(null), Traces.currentTraceparent());
        var defaults = wishes.read();
        var media = Media.of(type);
        var asked = uri.getRequestUri();
        var sent = new Body("POST " + asked.getRawPath() + "?" + asked.getRawQuery(), media, body);
        var plan = new Plan(media, media == Media.CSV ? header(sent) : null, defaults, wishes.dryRun());
        return accepted.of(receive.from(sender, plan, sent));
    }

    private static CsvHeader header(Body body) {
        try {
            return CsvHeader.read(body.next());
        } catch (IOException e) {
            throw Body.broken().refuse();
        }
    }
}
