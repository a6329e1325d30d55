package kz.kinoqor.elsewhere;

/** A class of ours that is no contract. */
public record Elsewhere(String name) {}
