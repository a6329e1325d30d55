package kz.kinoqor.analytics.feed;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.util.UUID;
import kz.kinoqor.analytics.position.Freshness;
import kz.kinoqor.kit.openapi.Refuses;
import kz.kinoqor.kit.page.PageLimit;
import kz.kinoqor.kit.problem.RequestProblem;
import kz.kinoqor.kit.rule.BrokenRule;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The feed over HTTP: pages, and a stream. */
@Path("/v1/feed")
@Tag(name = "Feed", description = "Every fact, in the order in which it arrived")
@RunOnVirtualThread
class FeedResource {

    private static final String OLDEST = "oldest";
    private static final String NEWEST = "newest";

    private final FeedPages pages;
    private final FeedCursors cursors;
    private final Freshness freshness;
    private final FeedTail tail;
    private final FeedTexts texts;

    FeedResource(FeedPages pages, FeedCursors cursors, Freshness freshness, FeedTail tail, FeedTexts texts) {
        this.pages = pages;
        this.cursors = cursors;
        this.freshness = freshness;
        this.tail = tail;
        this.texts = texts;
    }

    @GET
    @PermitAll
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "readFeed", summary = "Facts in the order of arrival, or newest first")
    @APIResponseSchema(FeedView.class)
    @Refuses({"cursor-invalid", "cursor-of-other-filter", "feed-cursor-too-old"})
    public FeedView page(
            @Parameter(description = "Cursor: the id of the last event seen; from the beginning without one")
                    @RestQuery
                    @Nullable
                    String after,
            @Parameter(description = "Events on a page, at most 200", example = "50") @RestQuery @Nullable
                    Integer limit,
            @Parameter(description = "oldest (first) or newest (first)", example = "newest") @RestQuery @Nullable
                    String order,
            @Parameter(description = "Only this CloudEvents type") @RestQuery @Nullable String type,
            @Parameter(description = "Only facts of this film or application") @RestQuery @Nullable UUID thread,
            @RestQuery @Nullable String waitFor,
            @RestQuery @Nullable String timeout) {
        var size = PageLimit.of(limit).size();
        var question = new FeedQuestion(type, thread);
        var cursor = cursors.read(after, question);
        var newestFirst = isNewestFirst(order);
        freshness.await(FeedProjection.NAME, waitFor, timeout);
        return newestFirst ? pages.backward(question, cursor, size) : pages.forward(question, cursor, size);
    }

    @GET
    @Path("/stream")
    @PermitAll
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Operation(
            operationId = "streamFeed",
            summary = "Facts as they arrive, as server-sent events",
            description =
                    "Each event has the cursor as its id, the CloudEvents type as its name and a FeedEvent as its "
                            + "data. A client that comes back with Last-Event-ID (or lastEventId) misses nothing and gets "
                            + "nothing twice; without it the stream begins with the next fact. After 15 seconds without an event "
                            + "a comment keeps the connection, with an id where other facts have passed by; a client that "
                            + "stops reading is let go. An id is good for the question it was given for.")
    @APIResponse(
            responseCode = "200",
            description = "A stream without end",
            content =
                    @Content(
                            mediaType = MediaType.SERVER_SENT_EVENTS,
                            schema = @Schema(implementation = FeedEvent.class)))
    @Refuses({"cursor-invalid", "cursor-of-other-filter", "feed-cursor-too-old", "projection-not-ready"})
    public void stream(
            @HeaderParam("Last-Event-ID") @Nullable String lastEventIdHeader,
            @RestQuery @Nullable String lastEventId,
            @Parameter(description = "Only this CloudEvents type") @RestQuery @Nullable String type,
            @Parameter(description = "Only facts of this film or application") @RestQuery @Nullable UUID thread,
            @Context SseEventSink sink,
            @Context Sse sse) {
        var last = lastEventIdHeader == null ? lastEventId : lastEventIdHeader;
        var question = new FeedQuestion(type, thread);
        var start = pages.start(cursors.read(last, question));
        new FeedListener(tail, pages, new FeedBlocks(sse, texts, question), sink).follow(start);
    }

    private static boolean isNewestFirst(@Nullable String order) {
        if (order == null || order.equals(OLDEST)) {
            return false;
        }
        if (order.equals(NEWEST)) {
            return true;
        }
        var rule = BrokenRule.of("choice-unknown", "given", order, "allowed", OLDEST + ", " + NEWEST);
        throw new RequestProblem.ParameterInvalid("order", rule).refuse();
    }
}
