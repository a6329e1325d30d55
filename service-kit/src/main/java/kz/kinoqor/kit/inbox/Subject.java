package kz.kinoqor.kit.inbox;

import java.util.UUID;

/** An aggregate: two of different topics may have the same id. */
record Subject(String topic, UUID id) {}
