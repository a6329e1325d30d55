package kz.kinoqor.kit.body;

import jakarta.inject.Singleton;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.nio.charset.StandardCharsets;
import kz.kinoqor.kit.problem.RequestProblem;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Whoever sends content says what it is, writes it in UTF-8, and compresses it by gzip or not at all. */
@Singleton
public class StatedForm {

    @ServerRequestFilter
    public void hold(ContainerRequestContext request) {
        var coding = request.getHeaderString(HttpHeaders.CONTENT_ENCODING);
        if (coding != null && !coding.equalsIgnoreCase(CompressedBody.GZIP) && !coding.equalsIgnoreCase("identity")) {
            throw RequestProblem.codingUnsupported().refuse();
        }
        var hasContent = request.getLength() > 0 || request.getHeaderString("Transfer-Encoding") != null;
        var form = request.getMediaType();
        if (hasContent && (form == null || !isOne(form))) {
            throw new NotSupportedException();
        }
    }

    /** No range of forms, and in UTF-8 if it says in what. */
    private static boolean isOne(MediaType form) {
        return !form.isWildcardType()
                && !form.isWildcardSubtype()
                && form.getParameters()
                        .getOrDefault(MediaType.CHARSET_PARAMETER, StandardCharsets.UTF_8.name())
                        .equalsIgnoreCase(StandardCharsets.UTF_8.name());
    }
}
