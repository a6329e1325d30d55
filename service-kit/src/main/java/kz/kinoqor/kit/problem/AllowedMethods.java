package kz.kinoqor.kit.problem;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** Which methods a path offers, from the OpenAPI document that the build left in the service. */
final class AllowedMethods {

    private static final String DOCUMENT = "META-INF/quarkus-generated-openapi-doc.JSON";
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");

    private AllowedMethods() {}

    /** For the {@code Allow} header of a 405; empty where the document knows no such path. */
    static Set<String> of(String path) {
        var allowed = new TreeSet<String>();
        document().path("paths").properties().stream()
                .filter(entry -> path.matches(expression(entry.getKey())))
                .forEach(entry -> entry.getValue().fieldNames().forEachRemaining(method -> add(method, allowed)));
        return allowed;
    }

    private static void add(String method, Set<String> allowed) {
        if (METHODS.contains(method)) {
            allowed.add(method.toUpperCase(Locale.ROOT));
        }
        if (method.equals("get")) {
            allowed.add("HEAD");
        }
    }

    /** Templates have letters, digits, slashes, hyphens and colons beside their parameters: none that needs quoting. */
    private static String expression(String template) {
        return template.replaceAll("\\{\\w+}", "[^/]+");
    }

    private static JsonNode document() {
        try (var document = Thread.currentThread().getContextClassLoader().getResourceAsStream(DOCUMENT)) {
            return document == null ? new ObjectMapper().createObjectNode() : new ObjectMapper().readTree(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
