package kz.kinoqor.gateway.canary;

/** A class of another service. */
public record Foreign(String anything) {}
