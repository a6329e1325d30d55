package kz.kinoqor.analytics.filmcensus;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import kz.kinoqor.analytics.position.Freshness;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/analytics/films")
@Tag(name = "Film census")
@RunOnVirtualThread
class FilmCensusResource {

    private final FilmCensuses censuses;
    private final Freshness freshness;

    FilmCensusResource(FilmCensuses censuses, Freshness freshness) {
        this.censuses = censuses;
        this.freshness = freshness;
    }

    @GET
    @PermitAll
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "countFilms", summary = "Films by year, kind and country", description = """
                    A film of several countries counts for each of them, and total counts it once. Films of unknown \
                    year stand in a group of their own; a filter by year leaves them out.""")
    @APIResponseSchema(FilmCensusView.class)
    public FilmCensusView count(
            @Parameter(description = "Comma list of year, kind and country; year where absent", example = "year,kind")
                    @QueryParam("groupBy")
                    @Nullable
                    String groupBy,
            @Parameter(description = "Only films of this kind", example = "FEATURE_DOCUMENTARY")
                    @QueryParam("kind")
                    @Nullable
                    String kind,
            @Parameter(
                            description = "Only films that name this country; they still count for all of theirs",
                            example = "KZ")
                    @QueryParam("country")
                    @Nullable
                    String country,
            @Parameter(description = "Only films of this year or later", example = "2020")
                    @QueryParam("yearFrom")
                    @Nullable
                    String yearFrom,
            @Parameter(description = "Only films of this year or earlier", example = "2024")
                    @QueryParam("yearTo")
                    @Nullable
                    String yearTo,
            @Parameter(description = "Only films of this marked set") @QueryParam("collection") @Nullable
                    String collection,
            @Parameter(description = "Answer only once this position has been seen") @QueryParam("waitFor") @Nullable
                    String waitFor,
            @Parameter(description = "How long to wait for it, at most PT30S", example = "PT5S")
                    @QueryParam("timeout")
                    @Nullable
                    String timeout) {
        var question = FilmQuestion.read(groupBy, kind, country, yearFrom, yearTo, collection);
        freshness.await(FilmCensusProjection.NAME, waitFor, timeout);
        return censuses.take(question);
    }
}
