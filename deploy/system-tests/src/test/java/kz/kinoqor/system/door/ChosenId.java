package kz.kinoqor.system.door;

import java.util.UUID;

/** An id as a client chooses it for what it sends: a UUIDv7 (RFC 9562). */
public final class ChosenId {

    private static final int TIME = 16;
    private static final long VERSION = 0x7000;
    private static final long RANDOM = 0xFFF;

    private ChosenId() {}

    public static UUID next() {
        var random = UUID.randomUUID();
        var high = System.currentTimeMillis() << TIME | VERSION | (random.getMostSignificantBits() & RANDOM);
        return new UUID(high, random.getLeastSignificantBits());
    }
}
