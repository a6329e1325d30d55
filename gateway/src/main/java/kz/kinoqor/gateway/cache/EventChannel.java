package kz.kinoqor.gateway.cache;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jspecify.annotations.Nullable;

/** Hears of every event of the suite and drops what it may have changed. Keeps no place: a process begins at the end. */
@ApplicationScoped
class EventChannel {

    static final String NAME = "events";

    private final AnswerCache cache;
    private final Completeness completeness;
    private final CacheMeters meters;
    private final Duration longest;

    @Inject
    EventChannel(
            AnswerCache cache,
            Completeness completeness,
            CacheMeters meters,
            @ConfigProperty(name = "kinoqor.gateway.cache.longest") Duration longest) {
        this.cache = cache;
        this.completeness = completeness;
        this.meters = meters;
        this.longest = longest;
    }

    /** Everything that was in the topics a moment ago has been heard; a longer moment than this one is too long. */
    boolean isCurrent() {
        return completeness.isWithin(longest);
    }

    @Incoming(NAME)
    void hear(ConsumerRecords<byte[], byte[]> records) {
        records.forEach(this::drop);
        meters.heard(records.count());
        completeness.heard(records);
    }

    /** A record that names nobody could be about anybody. */
    private void drop(ConsumerRecord<byte[], byte[]> record) {
        var ids = new HashSet<UUID>();
        add(record.key(), ids);
        add(record.value(), ids);
        record.headers().forEach(header -> add(header.value(), ids));
        if (ids.isEmpty()) {
            meters.unreadable();
            cache.forget();
        } else {
            cache.changed(ids);
        }
    }

    private static void add(byte @Nullable [] text, Set<UUID> ids) {
        if (text != null) {
            ids.addAll(Mentions.in(text));
        }
    }
}
