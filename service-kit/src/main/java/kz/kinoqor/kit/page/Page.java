package kz.kinoqor.kit.page;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param next cursor of the next page; its absence is the only sign of the end
 */
public record Page<T>(
        List<T> items,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String next) {

    /**
     * Cuts a page out of one row more than was asked for: the extra row tells that there is a next page, without a count.
     */
    public static <R, T> Page<T> cut(List<R> oneMore, int limit, Function<R, String> cursorAfter, Function<R, T> view) {
        var rows = oneMore.size() > limit ? oneMore.subList(0, limit) : oneMore;
        var next = oneMore.size() > limit ? cursorAfter.apply(rows.getLast()) : null;
        return new Page<>(rows.stream().map(view).toList(), next);
    }
}
