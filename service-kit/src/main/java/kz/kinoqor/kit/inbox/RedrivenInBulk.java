package kz.kinoqor.kit.inbox;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What became of many keys at once.
 *
 * @param keys tried: each with its first event parked for the cause asked for
 * @param cleared keys of which nothing is parked any more
 * @param applied events that are parked no more
 * @param more whether keys are left that were not tried: ask again
 */
@Schema(name = "RedrivenInBulk")
public record RedrivenInBulk(int keys, int cleared, int applied, boolean more) {

    static final RedrivenInBulk NOTHING = new RedrivenInBulk(0, 0, 0, false);

    RedrivenInBulk and(Redriven key) {
        return new RedrivenInBulk(keys + 1, cleared + (key.remaining() == 0 ? 1 : 0), applied + key.applied(), more);
    }

    RedrivenInBulk withMore(boolean left) {
        return new RedrivenInBulk(keys, cleared, applied, left);
    }
}
