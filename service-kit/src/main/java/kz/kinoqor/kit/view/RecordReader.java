package kz.kinoqor.kit.view;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import kz.kinoqor.kit.query.Queries;
import kz.kinoqor.kit.query.RowReader;
import org.jspecify.annotations.Nullable;

/**
 * Makes records of rows: each component from the column of its name, {@code displayName} from {@code display_name}. A
 * component of a type that no column is read as is refused when the view is made, which is when its class is loaded.
 */
final class RecordReader<R extends Record> implements RowReader<R> {

    private static final Pattern WORD_BEGINS = Pattern.compile("(?<!^)(?=[A-Z])");

    private final Constructor<R> constructor;
    private final List<Column> columns;

    private record Column(String name, Cell cell) {}

    @FunctionalInterface
    private interface Cell {
        @Nullable
        Object read(ResultSet row, String column) throws SQLException;
    }

    private RecordReader(Constructor<R> constructor, List<Column> columns) {
        this.constructor = constructor;
        this.columns = columns;
    }

    static <R extends Record> RecordReader<R> of(Class<R> type) {
        var components = type.getRecordComponents();
        try {
            var constructor = type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            return new RecordReader<>(
                    constructor,
                    Arrays.stream(components).map(RecordReader::column).toList());
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("a record without its constructor", e);
        }
    }

    private static Column column(RecordComponent component) {
        var name = WORD_BEGINS.matcher(component.getName()).replaceAll("_").toLowerCase(Locale.ROOT);
        return new Column(name, cell(component.getType()));
    }

    private static Cell cell(Class<?> type) {
        if (type == String.class) {
            return ResultSet::getString;
        }
        if (type == long.class) {
            return ResultSet::getLong;
        }
        if (type == int.class) {
            return ResultSet::getInt;
        }
        if (type == boolean.class) {
            return ResultSet::getBoolean;
        }
        if (type == List.class) {
            return Queries::strings;
        }
        if (type == Instant.class) {
            return RecordReader::instant;
        }
        if (type.isEnum()) {
            return (row, column) -> choice(type, row.getString(column));
        }
        if (type == UUID.class || type == Integer.class || type == Long.class || type == LocalDate.class) {
            return (row, column) -> row.getObject(column, type);
        }
        throw new IllegalStateException("no column is read as " + type.getName());
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static @Nullable Object choice(Class type, @Nullable String name) {
        return name == null ? null : Enum.valueOf(type, name);
    }

    @Override
    public R read(ResultSet row) throws SQLException {
        var values = new @Nullable Object[columns.size()];
        for (int i = 0; i < values.length; i++) {
            var column = columns.get(i);
            values[i] = column.cell().read(row, column.name());
        }
        try {
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a row that makes no " + constructor.getName(), e);
        }
    }
}
