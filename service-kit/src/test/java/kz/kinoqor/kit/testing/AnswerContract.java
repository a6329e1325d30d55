package kz.kinoqor.kit.testing;

import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Holds every answer to the headers that all of them owe: nobody guesses its type, frames it or runs anything in it, and
 * nobody keeps what only some may read, nor a refusal. What operators ask is not held to it.
 */
public final class AnswerContract implements Filter {

    private static final String KEPT_AND_ASKED_ABOUT = "no-cache";
    private static final String KEPT_BY_NOBODY = "no-store";

    @Override
    public Response filter(
            FilterableRequestSpecification request, FilterableResponseSpecification wanted, FilterContext context) {
        var response = context.next(request, wanted);
        check(
                request.getMethod(),
                URI.create(request.getURI()).getRawPath(),
                response.statusCode(),
                response::getHeader);
        return response;
    }

    static void check(String method, String path, int status, Function<String, @Nullable String> header) {
        var faults = path.startsWith("/q/") ? List.of() : faults(method, path, status, header);
        if (!faults.isEmpty()) {
            throw new AssertionError(method + " " + path + " answered " + status + " with " + faults);
        }
    }

    private static List<String> faults(
            String method, String path, int status, Function<String, @Nullable String> header) {
        var faults = new ArrayList<String>();
        for (var name : List.of("X-Content-Type-Options", "X-Frame-Options", "Content-Security-Policy")) {
            if (header.apply(name) == null) {
                faults.add("no " + name);
            }
        }
        var wanted = isPublicRead(method, path, status) && !isStream(header.apply("Content-Type"))
                ? KEPT_AND_ASKED_ABOUT
                : KEPT_BY_NOBODY;
        var said = header.apply("Cache-Control");
        if (path.startsWith("/v1/") && !wanted.equals(said)) {
            faults.add("Cache-Control: " + said + " instead of " + wanted);
        }
        return faults;
    }

    private static boolean isStream(@Nullable String type) {
        return type != null && type.startsWith("text/event-stream");
    }

    private static boolean isPublicRead(String method, String path, int status) {
        return (method.equals("GET") || method.equals("HEAD"))
                && (status == 200 || status == 304)
                && DocumentedOperation.find(OpenApiDocument.live().root(), method.toLowerCase(Locale.ROOT), path)
                        .filter(operation -> !operation.isGuarded())
                        .isPresent();
    }
}
