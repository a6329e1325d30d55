package kz.kinoqor.kit.problem;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Which methods a path offers, from the OpenAPI document that the build left in the service. */
final class AllowedMethods {

    private static final String DOCUMENT = "META-INF/quarkus-generated-openapi-doc.JSON";
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");

    private record Offer(Pattern path, Set<String> methods) {}

    /** Read once: an address that leads nowhere costs no more than any other. */
    private static final class Known {
        private static final List<Offer> OFFERS = document().path("paths").properties().stream()
                .map(entry -> new Offer(Pattern.compile(expression(entry.getKey())), methods(entry.getValue())))
                .toList();
    }

    private AllowedMethods() {}

    /** For the {@code Allow} header of a 405; empty where the document knows no such path. */
    static Set<String> of(String path) {
        var allowed = new TreeSet<String>();
        Known.OFFERS.stream()
                .filter(offer -> offer.path().matcher(path).matches())
                .forEach(offer -> allowed.addAll(offer.methods()));
        return allowed;
    }

    private static Set<String> methods(JsonNode item) {
        var methods = new TreeSet<String>();
        item.fieldNames().forEachRemaining(method -> {
            if (METHODS.contains(method)) {
                methods.add(method.toUpperCase(Locale.ROOT));
            }
            if (method.equals("get")) {
                methods.add("HEAD");
            }
        });
        return methods;
    }

    /**
     * Templates have letters, digits, slashes, hyphens and colons beside their parameters: none that needs quoting. What
     * comes after a colon is a verb, and no part of a parameter.
     */
    private static String expression(String template) {
        return template.replaceAll("\\{\\w+}", "[^/:]+");
    }

    private static JsonNode document() {
        try (var document = Thread.currentThread().getContextClassLoader().getResourceAsStream(DOCUMENT)) {
            return document == null ? new ObjectMapper().createObjectNode() : new ObjectMapper().readTree(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
