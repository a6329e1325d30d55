package kz.kinoqor.gateway.route;

import io.vertx.core.http.HttpMethod;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The operations that are no forms: each is a method and the whole of a path. */
@Singleton
public class Operations {

    private final Map<String, Map<HttpMethod, Operation>> byPath = new HashMap<>();

    Operations(
            @ConfigProperty(name = "kinoqor.routes.imports") List<String> imports,
            @ConfigProperty(name = "kinoqor.routes.streams") List<String> streams) {
        imports.forEach(one -> add(one, Operation.IMPORT));
        streams.forEach(one -> add(one, Operation.STREAM));
    }

    private void add(String spelled, Operation operation) {
        var words = spelled.strip().split(" ", -1);
        if (words.length != 2 || !words[1].startsWith("/")) {
            throw new IllegalArgumentException("an operation is a method and a path, not \"" + spelled + "\"");
        }
        byPath.computeIfAbsent(words[1], path -> new HashMap<>()).put(HttpMethod.valueOf(words[0]), operation);
    }

    public Operation of(HttpMethod method, String path) {
        var methods = byPath.get(path);
        return methods == null ? Operation.FORM : methods.getOrDefault(method, Operation.FORM);
    }
}
