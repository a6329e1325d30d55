package kz.kinoqor.gateway.status;

import static kz.kinoqor.gateway.status.Trouble.Kind.CONNECTOR_FAILED;
import static kz.kinoqor.gateway.status.Trouble.Kind.EVENTS_PARKED;
import static kz.kinoqor.gateway.status.Trouble.Kind.EVENTS_WAITING;
import static kz.kinoqor.gateway.status.Trouble.Kind.OUTBOX_UNKNOWN;
import static kz.kinoqor.gateway.status.Trouble.Kind.OUTBOX_UNPUBLISHED;
import static kz.kinoqor.gateway.status.Trouble.Kind.READ_MODELS_UNKNOWN;
import static kz.kinoqor.gateway.status.Trouble.Kind.READ_MODEL_BEHIND;
import static kz.kinoqor.gateway.status.Trouble.Kind.READ_MODEL_BUILDING;
import static kz.kinoqor.gateway.status.Trouble.Kind.READ_MODEL_STOPPED;
import static kz.kinoqor.gateway.status.Trouble.Kind.RELAY_AWAY;
import static kz.kinoqor.gateway.status.Trouble.Kind.SERVICE_AWAY;
import static kz.kinoqor.gateway.status.Trouble.Kind.SERVICE_NOT_READY;
import static kz.kinoqor.gateway.status.Trouble.Kind.SLOT_LOST;
import static kz.kinoqor.gateway.status.Trouble.Kind.SLOT_STILL;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds what is wrong in what was seen, look after look. It remembers when it first saw a trouble, and since when a read
 * model that has more to read has not come on.
 */
final class Troubles {

    private static final long MANY_EVENTS = 1_000;
    private static final Duration PATIENCE = Duration.ofSeconds(6);
    private static final Set<String> STOPPED = Set.of("STOPPED", "BROKEN", "RETRYING", "CLOSED");
    private static final Set<String> BUILDING = Set.of("BUILDING", "CAUGHT_UP");

    private List<Trouble> before = List.of();
    private final Map<String, Standing> standings = new HashMap<>();

    /**
     * How far a read model had come, and since when it has not come further.
     *
     * @param events that it had still to read
     */
    private record Standing(@Nullable Instant lastEventAt, long events, Instant at) {}

    /**
     * What was seen.
     *
     * @param readModelsKnown whether analytics has said how its read models are
     */
    record Look(
            Instant at,
            List<Status.Part> services,
            Relay.Sight relay,
            List<Status.Outbox> outboxes,
            List<Status.Projection> readModels,
            boolean readModelsKnown) {}

    List<Trouble> in(Look look) {
        var found = new ArrayList<Trouble>();
        look.services().forEach(service -> addService(service, found));
        addRelay(look.relay(), found);
        look.outboxes().forEach(outbox -> addOutbox(outbox, found));
        look.readModels().forEach(model -> addReadModel(model, look.at(), found));
        if (!look.readModelsKnown() && isUp("analytics-service", look)) {
            found.add(Trouble.of(READ_MODELS_UNKNOWN, "analytics"));
        }
        before = found.stream().map(trouble -> dated(trouble, look.at())).toList();
        return before;
    }

    private static boolean isUp(String service, Look look) {
        return look.services().stream().anyMatch(part -> part.name().equals(service) && part.state() == State.UP);
    }

    private static void addService(Status.Part service, List<Trouble> found) {
        if (service.state() != State.UP) {
            found.add(Trouble.of(service.answers() ? SERVICE_NOT_READY : SERVICE_AWAY, service.name()));
        }
    }

    private static void addRelay(Relay.Sight relay, List<Trouble> found) {
        if (relay.away()) {
            found.add(Trouble.of(RELAY_AWAY, Relay.PART));
        }
        relay.connectors().stream()
                .filter(connector -> !connector.running())
                .forEach(connector -> found.add(Trouble.of(CONNECTOR_FAILED, connector.name())));
    }

    private static void addOutbox(Status.Outbox outbox, List<Trouble> found) {
        switch (outbox.slot()) {
            case SOUND -> {}
            case LOST, MISSING -> found.add(Trouble.of(SLOT_LOST, outbox.name()));
            case UNPUBLISHED -> found.add(Trouble.of(OUTBOX_UNPUBLISHED, outbox.name()));
            case UNKNOWN -> found.add(Trouble.of(OUTBOX_UNKNOWN, outbox.name()));
        }
        if (outbox.waitingSince() != null) {
            found.add(Trouble.of(EVENTS_WAITING, outbox.name())
                    .since(outbox.waitingSince())
                    .events(outbox.events()));
        }
        if (outbox.stillSince() != null) {
            found.add(Trouble.of(SLOT_STILL, outbox.name()).since(outbox.stillSince()));
        }
    }

    private void addReadModel(Status.Projection model, Instant now, List<Trouble> found) {
        var state = String.valueOf(model.state());
        if (STOPPED.contains(state)) {
            found.add(Trouble.of(READ_MODEL_STOPPED, model.name()));
        }
        if (BUILDING.contains(state)) {
            found.add(Trouble.of(READ_MODEL_BUILDING, model.name()));
            return;
        }
        var parked = model.parked();
        if (parked != null && parked > 0) {
            found.add(Trouble.of(EVENTS_PARKED, model.name()).events(parked).at(model.parkedEvents()));
        }
        var still = stillSince(model, now);
        if (still != null) {
            found.add(Trouble.of(READ_MODEL_BEHIND, model.name()).since(still).events(model.lag()));
        }
    }

    /** Far behind, or a little and for longer than a busy moment without coming on. */
    private @Nullable Instant stillSince(Status.Projection model, Instant now) {
        long lag = model.lag() == null ? 0 : model.lag();
        var known = standings.get(model.name());
        var comesOn = known == null
                || lag == 0
                || lag < known.events()
                || !String.valueOf(model.lastEventAt()).equals(String.valueOf(known.lastEventAt()));
        var since = known == null || comesOn ? now : known.at();
        standings.put(model.name(), new Standing(model.lastEventAt(), lag, since));
        return lag > MANY_EVENTS || (lag > 0 && since.plus(PATIENCE).isBefore(now)) ? since : null;
    }

    /** Where nobody says since when, it is since it was seen first. */
    private Trouble dated(Trouble trouble, Instant now) {
        var known = before.stream().filter(trouble::isSameAs).findFirst();
        if (trouble.kind() == READ_MODEL_BEHIND && known.isPresent()) {
            return trouble.since(known.get().since());
        }
        return trouble.since() != null
                ? trouble
                : trouble.since(known.map(Trouble::since).orElse(now));
    }
}
