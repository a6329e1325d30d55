package kz.kinoqor.http.answer;

import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Locale;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Refuses with 406 where {@code Accept} rules out, by {@code q=0}, everything that an operation answers with. */
public class UnwantedForms {

    private static final String[] JSON = {MediaType.APPLICATION_JSON};

    @ServerRequestFilter
    public void refuse(ContainerRequestContext request, ResourceInfo operation) {
        var lines = request.getHeaders().getOrDefault(HttpHeaders.ACCEPT, List.of());
        if (lines.stream().noneMatch(line -> line.toLowerCase(Locale.ROOT).contains("q=0"))) {
            return;
        }
        var accept = Accept.of(lines);
        for (var form : forms(operation)) {
            if (accept.weight(form.split(";", 2)[0]) > 0) {
                return;
            }
        }
        throw new NotAcceptableException();
    }

    private static String[] forms(ResourceInfo operation) {
        var ofMethod = operation.getResourceMethod().getAnnotation(Produces.class);
        var said = ofMethod != null ? ofMethod : operation.getResourceClass().getAnnotation(Produces.class);
        return said == null ? JSON : said.value();
    }
}
