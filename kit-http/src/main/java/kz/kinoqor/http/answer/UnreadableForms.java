package kz.kinoqor.http.answer;

import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.container.ContainerRequestContext;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Refuses with 415 a {@code Content-Type} that is no media type, before anything else reads it: the part that chooses an
 * operation would call it our mistake.
 */
public class UnreadableForms {

    @ServerRequestFilter(preMatching = true)
    public void refuse(ContainerRequestContext request) {
        try {
            request.getMediaType();
        } catch (IllegalArgumentException unreadable) {
            throw new NotSupportedException(unreadable);
        }
    }
}
