package kz.kinoqor.kit.identifier;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import kz.kinoqor.kit.rule.Refused;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class VectorsTest {

    @ParameterizedTest
    @MethodSource("valid")
    void aTrueIdentifierIsKeptAsItIs(IdentifierScheme scheme, String value) {
        assertThat(new Identifier(scheme, value).value()).isEqualTo(value);
    }

    @ParameterizedTest
    @MethodSource("invalid")
    void itsMistypedTwinIsRefused(IdentifierScheme scheme, String value) {
        assertThat(Refused.by(() -> new Identifier(scheme, value)).code()).isEqualTo("identifier-check-digit");
    }

    static Stream<Arguments> valid() throws IOException {
        return Stream.concat(vectors(true), bins("valid"));
    }

    static Stream<Arguments> invalid() throws IOException {
        return Stream.concat(vectors(false), bins("invalid"));
    }

    private static Stream<Arguments> vectors(boolean valid) throws IOException {
        var file = file();
        return Stream.of(IdentifierScheme.EIDR, IdentifierScheme.ISAN)
                .flatMap(scheme -> elements(file.get(scheme.name().toLowerCase(Locale.ROOT)))
                        .filter(vector -> vector.get("valid").asBoolean() == valid)
                        .map(vector -> Arguments.of(scheme, vector.get("id").asText())));
    }

    private static Stream<Arguments> bins(String kind) throws IOException {
        return elements(file().get("bin").get(kind)).map(bin -> Arguments.of(IdentifierScheme.BIN, bin.asText()));
    }

    private static Stream<JsonNode> elements(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    private static JsonNode file() throws IOException {
        return new JsonMapper().readTree(VectorsTest.class.getResource("identifier-vectors.json"));
    }
}
