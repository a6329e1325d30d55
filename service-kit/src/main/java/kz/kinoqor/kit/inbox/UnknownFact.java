package kz.kinoqor.kit.inbox;

import java.util.UUID;
import kz.kinoqor.contracts.Fact;

/** A fact of a type that this version does not know: all that can be told of it is what its envelope says. */
public record UnknownFact(UUID subject, UUID thread) implements Fact {}
