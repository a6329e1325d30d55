package kz.kinoqor.kit.view;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import kz.kinoqor.kit.page.Page;
import kz.kinoqor.kit.page.Pages;
import kz.kinoqor.kit.query.Queries;
import kz.kinoqor.kit.register.RegisterProblem;
import kz.kinoqor.kit.revision.Tagged;
import org.jspecify.annotations.Nullable;

/** Records for reading: one statement a request, no entities. */
@ApplicationScoped
public class Views {

    private final Queries queries;
    private final Pages pages;

    Views(Queries queries, Pages pages) {
        this.queries = queries;
        this.pages = pages;
    }

    public <V extends Listed> Optional<V> find(View<V> view, UUID id) {
        return queries.first(view.one(id), view.row());
    }

    /** Refuses with {@code …-unknown} (404). */
    public <V extends Shown> Tagged<V> get(View<V> view, UUID id) {
        var shown = find(view, id).orElseThrow(() -> new RegisterProblem.Unknown(view.name(), id).refuse());
        return Tagged.of(shown, shown.revision());
    }

    /** One page. Refuses with {@code limit-invalid}, {@code cursor-invalid} or {@code cursor-of-other-filter} (400). */
    public <V extends Listed> Page<V> page(
            View<V> view, Conditions conditions, @Nullable Integer limit, @Nullable String cursor) {
        return pages.byId(
                view.list(conditions),
                limit,
                cursor,
                (last, most) -> queries.list(view.next(conditions, last, most), view.row()),
                Listed::id);
    }
}
