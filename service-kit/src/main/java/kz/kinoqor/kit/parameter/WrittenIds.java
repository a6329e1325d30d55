package kz.kinoqor.kit.parameter;

import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.UUID;
import kz.kinoqor.kit.id.Ids;
import org.jspecify.annotations.Nullable;

/**
 * Reads an id in a path in five groups of digits and in no other form; nothing is at any other address (404). What
 * stands before the services knows an aggregate by the one spelling of its id.
 */
@Provider
public class WrittenIds implements ParamConverterProvider {

    @Override
    @SuppressWarnings("unchecked")
    public <T> @Nullable ParamConverter<T> getConverter(Class<T> type, Type generic, Annotation[] annotations) {
        return type == UUID.class ? (ParamConverter<T>) new WrittenId() : null;
    }

    private static final class WrittenId implements ParamConverter<UUID> {

        @Override
        public UUID fromString(String text) {
            return Ids.parse(text);
        }

        @Override
        public String toString(UUID id) {
            return id.toString();
        }
    }
}
