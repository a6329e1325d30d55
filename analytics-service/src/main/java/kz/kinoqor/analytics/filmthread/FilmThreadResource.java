package kz.kinoqor.analytics.filmthread;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import kz.kinoqor.analytics.filmthread.FilmThreadView.ItemView;
import kz.kinoqor.analytics.filmthread.FilmThreadView.MoneyView;
import kz.kinoqor.analytics.filmthread.ThreadEvent.Place;
import kz.kinoqor.analytics.position.Freshness;
import kz.kinoqor.analytics.position.Mark;
import kz.kinoqor.analytics.projection.LiveTables;
import kz.kinoqor.kit.openapi.Refuses;
import kz.kinoqor.kit.page.Cursors;
import kz.kinoqor.kit.page.Page;
import kz.kinoqor.kit.page.PageLimit;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/v1/films/{filmId}/thread")
@Tag(name = "Film thread")
@RunOnVirtualThread
class FilmThreadResource {

    private final LiveTables live;
    private final Freshness freshness;
    private final Cursors cursors;

    FilmThreadResource(LiveTables live, Freshness freshness, Cursors cursors) {
        this.live = live;
        this.freshness = freshness;
        this.cursors = cursors;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "getFilmThread", summary = "Every event of one film in order", description = """
                    Ordered by the time at which things happened, then by topic, subject and sequence: the same for \
                    everyone, whatever arrived first. Events of awards carry the money position as it ran, one per \
                    currency. The ETag is weak: it names the facts of the thread, not the asOf and position beside them.""")
    @APIResponseSchema(FilmThreadView.class)
    @APIResponse(responseCode = "304", description = "The thread is the one you have")
    @Refuses({
        FilmThreadProblem.FILM_UNKNOWN,
        "limit-invalid",
        "cursor-invalid",
        "cursor-of-other-filter",
        "position-malformed",
        "position-not-reached"
    })
    RestResponse<FilmThreadView> thread(
            @PathParam("filmId") UUID filmId,
            @Parameter(description = "Items on a page, at most 200", example = "50") @QueryParam("limit") @Nullable
                    Integer limit,
            @Parameter(description = "next of the page before") @QueryParam("cursor") @Nullable String cursor,
            @Parameter(description = "Answer only once this position has been seen") @QueryParam("waitFor") @Nullable
                    String waitFor,
            @Parameter(description = "How long to wait for it, at most PT30S", example = "PT5S")
                    @QueryParam("timeout")
                    @Nullable
                    String timeout,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String known) {
        var size = PageLimit.of(limit);
        var after = place(filmId, cursor);
        freshness.await(FilmThreadProjection.NAME, waitFor, timeout);
        return live.read(FilmThreadProjection.NAME, (sql, mark) -> {
            var checksum = FilmThreadTable.checksum(sql, filmId)
                    .orElseThrow(() -> new FilmThreadProblem.FilmUnknown(filmId).refuse());
            var tag = new EntityTag(checksum, true);
            return known != null && known.contains('"' + checksum + '"')
                    ? RestResponse.ResponseBuilder.<FilmThreadView>notModified(tag)
                            .build()
                    : RestResponse.ResponseBuilder.ok(view(sql, mark, filmId, checksum, after, size))
                            .tag(tag)
                            .build();
        });
    }

    private FilmThreadView view(
            Connection sql, Mark mark, UUID filmId, String checksum, @Nullable Place after, PageLimit size)
            throws SQLException {
        var thread = new FilmThread(FilmThreadTable.awards(sql, filmId));
        var title = FilmThreadTable.registration(sql, filmId).flatMap(FilmThread::title);
        var page = Page.cut(
                FilmThreadTable.after(sql, filmId, after, size.andOne()),
                size.size(),
                event -> cursorAfter(filmId, event.place()),
                event -> ItemView.of(event, thread));
        return new FilmThreadView(
                mark.asOf(),
                mark.position(),
                filmId,
                title.orElse(null),
                checksum,
                thread.money().stream().map(MoneyView::of).toList(),
                page.items(),
                page.next());
    }

    private String cursorAfter(UUID filmId, Place place) {
        var key = List.of(
                place.time().toString(), place.topic(), place.subject().toString(), Long.toString(place.sequence()));
        return cursors.after(key, filter(filmId));
    }

    private @Nullable Place place(UUID filmId, @Nullable String cursor) {
        return cursors.read(cursor, filter(filmId))
                .map(key -> new Place(
                        Instant.parse(key.get(0)), key.get(1), UUID.fromString(key.get(2)), Long.parseLong(key.get(3))))
                .orElse(null);
    }

    private static String filter(UUID filmId) {
        return "film-thread " + filmId;
    }
}
