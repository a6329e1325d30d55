package kz.kinoqor.kit.inbox;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import kz.kinoqor.contracts.EventSize;
import kz.kinoqor.contracts.Fact;
import kz.kinoqor.contracts.FactJson;
import kz.kinoqor.contracts.FactTypes;
import kz.kinoqor.contracts.MalformedFact;
import kz.kinoqor.contracts.Topics;
import org.jspecify.annotations.Nullable;

/** Reads CloudEvents in Kafka's binary mode. Whatever is wrong with a record becomes a value, never an exception. */
final class Decoder {

    /** Nothing larger is sent; a value beyond this is a mistake, and decoding it would be another. */
    static final int LARGEST_VALUE = EventSize.LARGEST_VALUE;

    /** A type that nobody knows yet is shown, indexed and sent as the name of an event: it may be no more than a name. */
    private static final Pattern TYPE = Pattern.compile("[A-Za-z0-9._-]{1,200}");

    private Decoder() {}

    static Content decode(RawRecord raw) {
        var type = raw.headers().get("ce_type");
        if (type == null) {
            return new Content.Broken("envelope-malformed", "no header ce_type");
        }
        return FactTypes.named(type)
                .map(fact -> read(raw, value -> known(raw, type, fact, value)))
                .orElseGet(() -> new Content.Unknown(step(raw), read(raw, value -> unknown(raw, type, value))));
    }

    /** The record's place in its subject's sequence, if its headers tell. */
    static Content.@Nullable Step step(RawRecord raw) {
        try {
            return new Content.Step(
                    new Subject(raw.partition().topic(), subject(raw.headers())), sequence(raw.headers()));
        } catch (MalformedEnvelope e) {
            return null;
        }
    }

    private static Content read(RawRecord raw, Function<byte[], Content> reading) {
        byte @Nullable [] value = raw.value();
        if (value == null) {
            return new Content.Broken("no-value", "the record has no value");
        }
        if (value.length > LARGEST_VALUE) {
            return new Content.Broken("too-large", value.length + " bytes, at most " + LARGEST_VALUE + " are read");
        }
        try {
            JsonText.requireUtf8(value);
            return reading.apply(value);
        } catch (MalformedEnvelope e) {
            return new Content.Broken("envelope-malformed", String.valueOf(e.getMessage()));
        } catch (MalformedFact | JsonText.Malformed e) {
            return new Content.Broken("content-malformed", String.valueOf(e.getMessage()));
        }
    }

    private static Content known(RawRecord raw, String type, Class<? extends Fact> factType, byte[] value) {
        var envelope = envelope(raw, type);
        if (!Topics.of(factType).name().equals(envelope.topic())) {
            throw new MalformedEnvelope(type + " does not belong on this topic");
        }
        Fact fact = FactJson.read(factType, value);
        return fact.subject().equals(envelope.subject())
                ? new Content.Known(new Received(envelope, fact, value))
                : new Content.Broken("subject-mismatch", "the content is about " + fact.subject());
    }

    private static Content unknown(RawRecord raw, String type, byte[] value) {
        if (!TYPE.matcher(type).matches()) {
            throw new MalformedEnvelope("ce_type is no name of a type");
        }
        var envelope = envelope(raw, type);
        JsonText.requireObject(value);
        return new Content.Known(new Received(envelope, new UnknownFact(envelope.subject(), envelope.thread()), value));
    }

    private static Envelope envelope(RawRecord raw, String type) {
        var headers = raw.headers();
        var subject = subject(headers);
        if (!raw.key().equals(subject.toString())) {
            throw new MalformedEnvelope("the key is not the subject " + subject);
        }
        return new Envelope(
                required(headers, "ce_id"),
                required(headers, "ce_source"),
                type,
                subject,
                time(headers),
                sequence(headers),
                uuid(headers, "ce_correlationid"),
                headers.get("ce_causationid"),
                headers.get("traceparent"),
                raw.partition().topic(),
                raw.partition().partition(),
                raw.offset());
    }

    private static UUID subject(Map<String, String> headers) {
        return uuid(headers, "ce_subject");
    }

    private static long sequence(Map<String, String> headers) {
        try {
            return Long.parseLong(required(headers, "ce_sequence"));
        } catch (NumberFormatException e) {
            throw new MalformedEnvelope("ce_sequence is no number");
        }
    }

    private static Instant time(Map<String, String> headers) {
        try {
            return Instant.parse(required(headers, "ce_time"));
        } catch (DateTimeException e) {
            throw new MalformedEnvelope("ce_time is no RFC 3339 time in UTC");
        }
    }

    private static UUID uuid(Map<String, String> headers, String name) {
        try {
            return UUID.fromString(required(headers, name));
        } catch (IllegalArgumentException e) {
            throw new MalformedEnvelope(name + " is no UUID");
        }
    }

    private static String required(Map<String, String> headers, String name) {
        var value = headers.get(name);
        if (value == null || value.isEmpty()) {
            throw new MalformedEnvelope("no header " + name);
        }
        return value;
    }

    private static final class MalformedEnvelope extends RuntimeException {

        private static final long serialVersionUID = 1L;

        MalformedEnvelope(String what) {
            super(what, null, false, false);
        }
    }
}
