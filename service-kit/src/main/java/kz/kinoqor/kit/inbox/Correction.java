package kz.kinoqor.kit.inbox;

/** What a record should have said, and who says so. */
record Correction(byte[] value, Rulings.Decision decision) {}
