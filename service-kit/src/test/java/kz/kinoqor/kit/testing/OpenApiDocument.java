package kz.kinoqor.kit.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.restassured.RestAssured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import kz.kinoqor.http.testing.ManagementPort;
import org.jspecify.annotations.Nullable;

/** The OpenAPI document that the service under test tells of itself. */
public final class OpenApiDocument {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();
    private static final Pattern CODE = Pattern.compile("`([a-z0-9-]+)`: ");
    private static final String WRITE = "kinoqor.openapi.write";

    private static @Nullable OpenApiDocument live;

    private final JsonNode root;

    private OpenApiDocument(JsonNode root) {
        this.root = root;
    }

    /** Asked for once, as the service is booted once. */
    public static synchronized OpenApiDocument live() {
        if (live == null) {
            live = new OpenApiDocument(parse(RestAssured.given()
                    .noFilters()
                    .get(ManagementPort.at("/q/openapi?format=json"))
                    .asString()));
        }
        return live;
    }

    public JsonNode root() {
        return root;
    }

    /** Every problem code that the document names. */
    public Set<String> problemCodes() {
        var codes = new TreeSet<String>();
        root.findValuesAsText("description")
                .forEach(
                        description -> CODE.matcher(description).results().forEach(match -> codes.add(match.group(1))));
        return codes;
    }

    /** The document as it is committed: members in the order of their names, so that a difference is a change. */
    public String text() {
        try {
            return JSON.writeValueAsString(JSON.treeToValue(root, Map.class)) + "\n";
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The document under {@code docs/api}. With {@code -Dkinoqor.openapi.write=true} it is first written anew.
     *
     * @param name without suffix, for example {@code catalog}
     */
    public String committed(String name) {
        var file = Checkout.root().resolve("docs/api/" + name + ".json");
        try {
            if (Boolean.getBoolean(WRITE)) {
                Files.createDirectories(file.getParent());
                Files.writeString(file, text());
            }
            return Files.exists(file) ? Files.readString(file) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode parse(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
