package kz.kinoqor.kit.body;

import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;
import java.util.Arrays;
import kz.kinoqor.kit.problem.RequestProblem;
import kz.kinoqor.kit.rule.BrokenRule;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.jspecify.annotations.Nullable;

/**
 * An operation that asks for content never sees nothing, nor {@code null}. One that can do without says so by
 * {@code @RequestBody(required = false)}, which is in its document too.
 */
@Provider
public class NoEmptyBody implements ReaderInterceptor {

    @Override
    public @Nullable Object aroundReadFrom(ReaderInterceptorContext content) throws IOException {
        var read = content.proceed();
        if (read == null && isRequired(content)) {
            throw RequestProblem.ContentMalformed.of(BrokenRule.of("required")).refuse();
        }
        return read;
    }

    private static boolean isRequired(ReaderInterceptorContext content) {
        return Arrays.stream(content.getAnnotations())
                .noneMatch(annotation -> annotation instanceof RequestBody body && !body.required());
    }
}
