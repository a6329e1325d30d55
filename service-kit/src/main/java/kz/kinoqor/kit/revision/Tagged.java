package kz.kinoqor.kit.revision;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/**
 * A representation and the tag of exactly this representation.
 *
 * @param tag begins with the revision, so that it serves as {@code If-Match}; without quotes
 */
public record Tagged<T>(T view, String tag) {

    public static <T> Tagged<T> of(T view, long revision) {
        return new Tagged<>(view, Long.toString(revision));
    }

    /** Answers a read: 304 where {@code If-None-Match} says that the caller has it, otherwise 200 with all of it. */
    public Response unless(@Nullable String ifNoneMatch) {
        return isKnownTo(ifNoneMatch) ? Response.notModified(entityTag()).build() : as(Response.ok());
    }

    /** Completes the answer to a write. */
    public Response as(Response.ResponseBuilder answer) {
        return answer.entity(view).tag(entityTag()).build();
    }

    private boolean isKnownTo(@Nullable String ifNoneMatch) {
        return ifNoneMatch != null && ("*".equals(ifNoneMatch.strip()) || ifNoneMatch.contains("\"" + tag + "\""));
    }

    private EntityTag entityTag() {
        return new EntityTag(tag);
    }
}
