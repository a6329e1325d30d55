package kz.kinoqor.gateway.status;

import kz.kinoqor.gateway.language.Figures;
import kz.kinoqor.gateway.page.Words;

/** Says in a sentence what is wrong. */
final class TroubleWords {

    private TroubleWords() {}

    static String of(Trouble trouble, Words words, Figures figures) {
        var of = trouble.of();
        var events = figures.number(trouble.events() == null ? 0 : trouble.events());
        return switch (trouble.kind()) {
            case SERVICE_AWAY -> words.troubleServiceAway(of);
            case SERVICE_NOT_READY -> words.troubleServiceNotReady(of);
            case RELAY_AWAY -> words.troubleRelayAway();
            case CONNECTOR_FAILED -> words.troubleConnectorFailed(of);
            case EVENTS_WAITING -> words.troubleEventsWaiting(of, events);
            case SLOT_STILL -> words.troubleSlotStill(of);
            case SLOT_LOST -> words.troubleSlotLost(of);
            case OUTBOX_UNPUBLISHED -> words.troubleOutboxUnpublished(of);
            case OUTBOX_UNKNOWN -> words.troubleOutboxUnknown(of);
            case EVENTS_PARKED -> words.troubleEventsParked(of, events);
            case READ_MODEL_BEHIND -> words.troubleReadModelBehind(of, events);
            case READ_MODEL_BUILDING -> words.troubleReadModelBuilding(of);
            case READ_MODEL_STOPPED -> words.troubleReadModelStopped(of);
            case READ_MODELS_UNKNOWN -> words.troubleReadModelsUnknown();
        };
    }
}
