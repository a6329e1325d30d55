package kz.kinoqor.kit.inbox;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import kz.kinoqor.kit.identity.Caller;
import kz.kinoqor.kit.identity.Role;
import kz.kinoqor.kit.openapi.Refuses;
import kz.kinoqor.kit.page.Page;
import kz.kinoqor.kit.page.Pages;
import kz.kinoqor.kit.parameter.QueryParameter;
import kz.kinoqor.kit.rule.Findings;
import kz.kinoqor.kit.rule.OneOf;
import kz.kinoqor.kit.text.Text;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/**
 * Parked events over HTTP: a service that has an inbox extends this under a tag and the path above {@code parked-events}.
 */
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public abstract class ParkedEventsResource {

    private static final int LONGEST_REASON = 2_000;
    private static final int LONGEST_NAME = 100;
    private static final String LIST = "/parked-events";
    private static final String ID = LIST + "/{id:[0-9a-fA-F-]+}";

    private final Parking parking;
    private final Pages pages;
    private final Caller caller;

    protected ParkedEventsResource(Parking parking, Pages pages, Caller caller) {
        this.parking = parking;
        this.pages = pages;
        this.caller = caller;
    }

    @GET
    @Path(LIST)
    @RolesAllowed(Role.ADMIN)
    @RunOnVirtualThread
    @Operation(operationId = "listParkedEvents", summary = "Events that could not be applied, oldest first")
    public Page<ParkedEvent> list(
            @RestQuery @Nullable String subscription,
            @RestQuery @Nullable @Schema(implementation = ParkedEvent.State.class) String state,
            @RestQuery @Nullable Integer limit,
            @RestQuery @Nullable String cursor) {
        var question = new ParkedEvents.Question(
                subscription, QueryParameter.canonical("state", state, OneOf.of(ParkedEvent.State.class)));
        return pages.byId(
                "parked-events" + question,
                limit,
                cursor,
                (last, most) -> parking.page(question, last, most),
                ParkedEvent::id);
    }

    @GET
    @Path(ID)
    @RolesAllowed(Role.ADMIN)
    @RunOnVirtualThread
    @Operation(operationId = "getParkedEvent", summary = "One parked event with its headers and its value")
    @Refuses("parked-event-unknown")
    public ParkedEventView get(@RestPath UUID id) {
        return ParkedEventView.of(parking.get(id));
    }

    @POST
    @Path(ID + ":redrive")
    @RolesAllowed(Role.ADMIN)
    @RunOnVirtualThread
    @Operation(
            operationId = "redriveParkedEvent",
            summary = "Apply everything parked of this event's key, in order",
            description = "Stops at the first that fails again. A value given takes the place of this event's own; the "
                    + "original is kept beside it. What is decided here counts for every reader of this service, which "
                    + "act on it within a second, and for every rebuild.")
    @Refuses({"parked-event-unknown", "parked-event-reader-gone"})
    public Redriven redrive(@RestPath UUID id, @RequestBody(required = false) @Nullable RedriveRequest request) {
        return parking.redrive(id, Optional.ofNullable(request).flatMap(this::correction));
    }

    @POST
    @Path(ID + ":discard")
    @RolesAllowed(Role.ADMIN)
    @RunOnVirtualThread
    @Operation(
            operationId = "discardParkedEvent",
            summary = "Leave this event out for good, and go on with those behind it",
            description =
                    "Only the first of its key can be left out. What is decided here counts for every reader of this "
                            + "service, which act on it within a second, and for every rebuild.")
    @Refuses({"parked-event-unknown", "parked-event-not-first", "parked-event-reader-gone"})
    public Redriven discard(@RestPath UUID id, DiscardRequest request) {
        return parking.discard(id, new Rulings.Decision(reason(request.reason()), caller.id()));
    }

    @POST
    @Path(LIST + ":redrive")
    @RolesAllowed(Role.ADMIN)
    @RunOnVirtualThread
    @Operation(
            operationId = "redriveParkedEvents",
            summary = "Redrive every key that is parked for one cause",
            description = "For when a reader had a mistake and has been mended. Takes 500 keys or 20 seconds at once, "
                    + "those tried least first: ask again while more is true. Asking twice does no harm.")
    @Refuses("parked-event-reader-gone")
    public RedrivenInBulk redriveAll(BulkRequest request) {
        return parking.redriveAll(cause(request, false));
    }

    @POST
    @Path(LIST + ":discard")
    @RolesAllowed(Role.ADMIN)
    @RunOnVirtualThread
    @Operation(
            operationId = "discardParkedEvents",
            summary = "Leave out for good the first event of every key that is parked for one cause",
            description =
                    "Each goes on with those behind it. Takes 500 keys or 20 seconds at once: ask again while more "
                            + "is true. What is decided here counts for every reader of this service and for every rebuild.")
    @Refuses("parked-event-reader-gone")
    public RedrivenInBulk discardAll(BulkRequest request) {
        var cause = cause(request, true);
        return parking.discardAll(cause, new Rulings.Decision(reason(request.reason()), caller.id()));
    }

    private static ParkedEvents.Cause cause(BulkRequest asked, boolean withReason) {
        var findings = new Findings();
        var subscription = findings.required("/subscription", given(asked.subscription()), Text.prose(LONGEST_NAME));
        var cause = findings.required("/cause", given(asked.cause()), Text.prose(LONGEST_NAME));
        if (withReason) {
            findings.required("/reason", given(asked.reason()), Text.prose(LONGEST_REASON));
        }
        findings.refuseIfAny();
        return new ParkedEvents.Cause(subscription, cause);
    }

    private static @Nullable String given(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }

    private Optional<Correction> correction(RedriveRequest request) {
        var value = request.value();
        if (value == null || value.isNull()) {
            return Optional.empty();
        }
        var decision = new Rulings.Decision(reason(request.reason()), caller.id());
        return Optional.of(new Correction(value.toString().getBytes(StandardCharsets.UTF_8), decision));
    }

    private static String reason(@Nullable String given) {
        var findings = new Findings();
        var reason = findings.required("/reason", given(given), Text.prose(LONGEST_REASON));
        findings.refuseIfAny();
        return reason;
    }

    /**
     * How to redrive.
     *
     * @param value what this event should have said, where the content itself is wrong
     * @param reason why, required with a value
     */
    @Schema(name = "RedriveRequest")
    public record RedriveRequest(
            @Schema(implementation = Object.class) @Nullable JsonNode value,
            @Nullable @Schema(maxLength = LONGEST_REASON) String reason) {}

    /** Why an event is left out for good. */
    @Schema(name = "DiscardRequest")
    public record DiscardRequest(
            @Nullable @Schema(maxLength = LONGEST_REASON) String reason) {}

    /**
     * Which parked events.
     *
     * @param subscription the reader they are parked for
     * @param cause as the events say it, for example refused
     * @param reason why they are left out for good
     */
    @Schema(name = "ParkedEventsInBulk")
    public record BulkRequest(
            @Nullable @Schema(maxLength = LONGEST_NAME) String subscription,
            @Nullable @Schema(maxLength = LONGEST_NAME) String cause,
            @Nullable @Schema(maxLength = LONGEST_REASON) String reason) {}
}
