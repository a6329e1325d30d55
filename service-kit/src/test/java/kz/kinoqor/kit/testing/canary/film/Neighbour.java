package kz.kinoqor.kit.testing.canary.film;

import kz.kinoqor.gateway.canary.Foreign;

/** Knows a class of another service. */
record Neighbour(Foreign foreign) {}
