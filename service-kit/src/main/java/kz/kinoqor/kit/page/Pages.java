package kz.kinoqor.kit.page;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Pages of lists in the order of their ids, which is the order of registration: the cursor is the last id shown. */
@ApplicationScoped
public class Pages {

    /** The rows behind an id, or the first ones where there is none. */
    @FunctionalInterface
    public interface Rows<T> {
        List<T> after(@Nullable UUID last, int atMost);
    }

    private final Cursors cursors;

    Pages(Cursors cursors) {
        this.cursors = cursors;
    }

    /**
     * One page. Refuses with {@code limit-invalid}, {@code cursor-invalid} or {@code cursor-of-other-filter} (400).
     *
     * @param filter what is listed and the values that narrow it, as text in a fixed order
     */
    public <T> Page<T> byId(
            String filter, @Nullable Integer limit, @Nullable String cursor, Rows<T> rows, Function<T, UUID> id) {
        var size = PageLimit.of(limit);
        var last = cursors.read(cursor, filter).map(key -> UUID.fromString(key.getFirst()));
        var oneMore = rows.after(last.orElse(null), size.andOne());
        return Page.cut(
                oneMore,
                size.size(),
                row -> cursors.after(List.of(id.apply(row).toString()), filter),
                Function.identity());
    }
}
