package kz.kinoqor.contracts.architecture.canary;

import kz.kinoqor.elsewhere.Elsewhere;

/** A contract that knows another module. */
public record LeansOnAnotherOfOurs(Elsewhere elsewhere) {}
