package kz.kinoqor.kit.position;

import jakarta.ws.rs.container.ContainerResponseContext;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Tells a writer the position of its write; analytics takes it as {@code waitFor}. */
public class PositionHeader {

    private final LastWrite lastWrite;

    public PositionHeader(LastWrite lastWrite) {
        this.lastWrite = lastWrite;
    }

    @ServerResponseFilter
    public void say(ContainerResponseContext response) {
        if (response.getStatus() < 300 && !response.getHeaders().containsKey(WritePosition.HEADER)) {
            lastWrite
                    .position()
                    .ifPresent(position -> response.getHeaders().putSingle(WritePosition.HEADER, position.token()));
        }
    }
}
