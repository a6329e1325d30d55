package kz.kinoqor.kit.inbox;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** A record, and what it turned out to hold. */
record Incoming(RawRecord raw, Content content) {

    static Incoming of(ConsumerRecord<byte @Nullable [], byte @Nullable []> sent) {
        return of(RawRecord.of(sent));
    }

    static Incoming of(RawRecord raw) {
        return new Incoming(raw, Decoder.decode(raw));
    }

    Incoming as(Content other) {
        return new Incoming(raw, other);
    }
}
