package kz.kinoqor.kit.inbox;

import kz.kinoqor.contracts.Fact;

/** A fact of a known type, decoded, with its envelope. */
public record Received(Envelope envelope, Fact fact) {}
