package kz.kinoqor.kit.register;

import java.util.ArrayList;
import java.util.List;

/** Lists of a record that grow one by one: as bounded as those that are sent whole. */
public final class Growth {

    private Growth() {}

    /**
     * The list with one more at its end; refuses with {@code record-full} (409) where it holds as many as it may.
     *
     * @param what the elements, as the API calls them, for example {@code titles}
     */
    public static <T> List<T> with(List<T> those, T one, int most, String what) {
        if (those.size() >= most) {
            throw new RegisterProblem.RecordFull(what, most).refuse();
        }
        var more = new ArrayList<>(those);
        more.add(one);
        return List.copyOf(more);
    }
}
