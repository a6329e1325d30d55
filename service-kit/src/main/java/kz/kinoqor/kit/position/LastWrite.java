package kz.kinoqor.kit.position;

import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the request at hand wrote last, for its {@code Kinoqor-Position} header. */
@Singleton
public class LastWrite {

    private final Noted noted;

    LastWrite(Noted noted) {
        this.noted = noted;
    }

    /** Remembered for the request; outside of a request there is nobody to tell. */
    public void note(String topic, UUID subject, long sequence) {
        try {
            noted.position(new WritePosition(topic, subject, sequence));
        } catch (ContextNotActiveException e) {
            // Bulk work runs outside of any request: its report tells what it wrote.
            return;
        }
    }

    public Optional<WritePosition> position() {
        return Optional.ofNullable(noted.position());
    }

    /** Lives as long as the request; public because the container's stand-in for it lives under another class loader. */
    @RequestScoped
    public static class Noted {
        private @Nullable WritePosition position;

        public void position(WritePosition written) {
            position = written;
        }

        public @Nullable WritePosition position() {
            return position;
        }
    }
}
