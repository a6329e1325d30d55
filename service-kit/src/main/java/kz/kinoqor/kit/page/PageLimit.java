package kz.kinoqor.kit.page;

import org.jspecify.annotations.Nullable;

/**
 * How many items a page may hold.
 *
 * @param size 1 to 200
 */
public record PageLimit(int size) {

    private static final int USUAL = 50;
    private static final int MOST = 200;

    /** Absent means 50; more than 200 is taken as 200; zero and less is refused with {@code limit-invalid} (400). */
    public static PageLimit of(@Nullable Integer limit) {
        if (limit == null) {
            return new PageLimit(USUAL);
        }
        if (limit < 1) {
            throw new PageProblem.LimitInvalid(limit).refuse();
        }
        return new PageLimit(Math.min(limit, MOST));
    }

    /** What to ask the database for: one more than is shown tells whether there is a next page. */
    public int andOne() {
        return size + 1;
    }
}
