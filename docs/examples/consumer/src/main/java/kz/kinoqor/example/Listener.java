package kz.kinoqor.example;

import io.smallrye.reactive.messaging.ce.CloudEventMetadata;
import io.smallrye.reactive.messaging.ce.IncomingCloudEventMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.jboss.logging.Logger;

/**
 * Hears one event after another. An event is acknowledged once it is written down, so it comes again if the process
 * dies in between; what was written down already is recognised by its subject and sequence.
 */
@ApplicationScoped
class Listener {

    private static final Logger LOG = Logger.getLogger(Listener.class);

    private final Journal journal;

    Listener(Journal journal) {
        this.journal = journal;
    }

    @Incoming("kinoqor")
    CompletionStage<Void> hear(Message<byte[]> message) {
        message.getMetadata(IncomingCloudEventMetadata.class)
                .flatMap(Listener::event)
                .ifPresentOrElse(journal::write, () -> LOG.warn("a record that is no event of Kinoqor is left out"));
        return message.ack();
    }

    private static Optional<Event> event(CloudEventMetadata<?> envelope) {
        return envelope.getSubject()
                .flatMap(subject -> envelope.<String>getExtension("sequence")
                        .map(sequence -> new Event(
                                envelope.getId(),
                                envelope.getType(),
                                subject,
                                Long.parseLong(sequence),
                                envelope.getTimeStamp().map(Object::toString).orElse("unknown"))));
    }
}
