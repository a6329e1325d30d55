package kz.kinoqor.kit.testing;

import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.net.URI;
import java.util.Locale;

/**
 * Holds every answer against the OpenAPI document of the service: its status, its media type, its content down to the
 * last member, and the code of its problem must be there. Fails with a sentence where one is not.
 */
public final class OpenApiContract implements Filter {

    @Override
    public Response filter(
            FilterableRequestSpecification request, FilterableResponseSpecification wanted, FilterContext context) {
        var response = context.next(request, wanted);
        check(request.getMethod(), URI.create(request.getURI()).getRawPath(), response);
        return response;
    }

    private static void check(String method, String path, Response response) {
        var what = method + " " + path + " answered " + response.statusCode();
        var operation = DocumentedOperation.find(OpenApiDocument.live().root(), method.toLowerCase(Locale.ROOT), path);
        if (operation.isEmpty()) {
            if (path.startsWith("/v1") && response.statusCode() < 400) {
                throw new AssertionError(what + ", and the document knows no such operation");
            }
            return;
        }
        var faults = operation.get().faults(response);
        if (!faults.isEmpty()) {
            throw new AssertionError(what + " against the document: " + faults + "\n" + response.asString());
        }
    }
}
