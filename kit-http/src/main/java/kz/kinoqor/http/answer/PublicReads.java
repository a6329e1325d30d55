package kz.kinoqor.http.answer;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.lang.reflect.Method;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jspecify.annotations.Nullable;

/**
 * What everybody may read, everybody may keep, and asks whether it still holds before showing it again. Guarded
 * operations, refusals and answers to writes are left to {@link AnswerHeaders}: nobody keeps them.
 */
public class PublicReads {

    @ServerResponseFilter
    public void say(
            ContainerRequestContext request, ContainerResponseContext response, @Nullable ResourceInfo operation) {
        var headers = response.getHeaders();
        if (operation != null
                && isRead(request.getMethod())
                && isWhole(response.getStatus())
                && isOpen(operation.getResourceMethod())
                && !headers.containsKey(HttpHeaders.CACHE_CONTROL)) {
            headers.putSingle(HttpHeaders.CACHE_CONTROL, "no-cache");
        }
    }

    private static boolean isRead(String method) {
        return HttpMethod.GET.equals(method) || HttpMethod.HEAD.equals(method);
    }

    private static boolean isWhole(int status) {
        return status == Response.Status.OK.getStatusCode() || status == Response.Status.NOT_MODIFIED.getStatusCode();
    }

    private static boolean isOpen(@Nullable Method operation) {
        return operation != null && operation.isAnnotationPresent(PermitAll.class);
    }
}
