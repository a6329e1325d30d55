package kz.kinoqor.kit.outbox;

import kz.kinoqor.contracts.Fact;

/**
 * A fact and its place in its aggregate's order.
 *
 * @param sequence the aggregate's revision after the change
 */
public record Announcement(Fact fact, long sequence) {}
