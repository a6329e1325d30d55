package kz.kinoqor.bench.figure;

/** The reference's round and ours, one soon after the other. */
public record Pair(Round reference, Round ours) {}
