package kz.kinoqor.contracts;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Facts as JSON, the one way in and out. Unknown properties are ignored, since a newer producer may say more; a missing
 * required property is malformed, since a fact is complete or it is not one. A value of another type than the record's is
 * malformed too: nothing is converted on the way in, so that what one consumer accepts every consumer accepts.
 */
public final class FactJson {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule().addDeserializer(LocalDate.class, new IsoDates()))
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .withCoercionConfigDefaults(any -> any.setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail))
            .withCoercionConfig(
                    LogicalType.Textual,
                    text -> text.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                            .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                            .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .serializationInclusion(JsonInclude.Include.NON_NULL)
            .annotationIntrospector(new RequiredUnlessNullable())
            .build();

    private static final ObjectWriter WRITER = MAPPER.writer();
    private static final Map<Class<? extends Fact>, ObjectReader> READERS = FactTypes.all().values().stream()
            .collect(Collectors.toUnmodifiableMap(Function.identity(), MAPPER::readerFor));

    private FactJson() {}

    public static String write(Fact fact) {
        try {
            return WRITER.writeValueAsString(fact);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not writable as JSON: " + fact.getClass(), e);
        }
    }

    /** Reads a fact of a known class; throws {@link MalformedFact} for anything that is not a complete one. */
    public static <F extends Fact> F read(Class<F> type, byte[] json) {
        var reader = READERS.get(type);
        if (reader == null) {
            throw new IllegalArgumentException("not a fact of the contracts: " + type);
        }
        try {
            F fact = reader.readValue(json);
            if (fact == null) {
                throw new MalformedFact("no content", null);
            }
            return fact;
        } catch (IOException e) {
            throw new MalformedFact(String.valueOf(e.getMessage()), e);
        }
    }
}
