package kz.kinoqor.kit.body;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.KeyDeserializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.type.LogicalType;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.kinoqor.kit.id.Ids;
import kz.kinoqor.kit.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * Reads JSON as it is written: 90.7 is no whole number, a number is no text, {@code ""} is not nothing, a member stands
 * once, nothing comes after the end, and no text has a character that cannot be shown or stored.
 */
@Singleton
class StrictJson implements ObjectMapperCustomizer {

    private static final List<CoercionInputShape> SHAPES = List.of(
            CoercionInputShape.Boolean,
            CoercionInputShape.Integer,
            CoercionInputShape.Float,
            CoercionInputShape.String,
            CoercionInputShape.EmptyString,
            CoercionInputShape.EmptyArray,
            CoercionInputShape.EmptyObject);

    /** What each kind of value may be written as, and nothing else. */
    private static final Map<LogicalType, List<CoercionInputShape>> WRITTEN_AS = Map.of(
            LogicalType.Textual, List.of(CoercionInputShape.String, CoercionInputShape.EmptyString),
            LogicalType.Boolean, List.of(CoercionInputShape.Boolean),
            LogicalType.Integer, List.of(CoercionInputShape.Integer),
            LogicalType.Float, List.of(CoercionInputShape.Integer, CoercionInputShape.Float),
            LogicalType.Enum, List.of(CoercionInputShape.String),
            LogicalType.OtherScalar, List.of(CoercionInputShape.String));

    @Override
    public void customize(ObjectMapper json) {
        json.enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
        json.enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES);
        json.disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT);
        json.getFactory().configure(StreamReadFeature.STRICT_DUPLICATE_DETECTION.mappedFeature(), true);
        WRITTEN_AS.forEach((type, own) -> SHAPES.stream()
                .filter(shape -> !own.contains(shape))
                .forEach(shape -> json.coercionConfigFor(type).setCoercion(shape, CoercionAction.Fail)));
        json.registerModule(new SimpleModule("readable texts")
                .addDeserializer(String.class, new ReadableText())
                .addDeserializer(UUID.class, new WrittenId())
                .addKeyDeserializer(String.class, new ReadableKey()));
    }

    /** Line ends and tabs are for the type that reads it further. */
    private static final class ReadableText extends StdScalarDeserializer<String> {

        private static final long serialVersionUID = 1L;

        ReadableText() {
            super(String.class);
        }

        @Override
        public @Nullable String deserialize(JsonParser json, DeserializationContext context) throws IOException {
            var text = StringDeserializer.instance.deserialize(json, context);
            return text == null ? null : Text.readableProse(text);
        }
    }

    /** In five groups of digits and in no other form, so that one id has one spelling. */
    private static final class WrittenId extends StdScalarDeserializer<UUID> {

        private static final long serialVersionUID = 1L;

        WrittenId() {
            super(UUID.class);
        }

        @Override
        public @Nullable UUID deserialize(JsonParser json, DeserializationContext context) throws IOException {
            var text = StringDeserializer.instance.deserialize(json, context);
            return text == null ? null : Ids.parse(Text.readable(text));
        }
    }

    private static final class ReadableKey extends KeyDeserializer {
        @Override
        public String deserializeKey(String key, DeserializationContext context) {
            return Text.readable(key);
        }
    }
}
