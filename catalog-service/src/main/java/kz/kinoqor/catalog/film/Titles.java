package kz.kinoqor.catalog.film;

import java.util.ArrayList;
import java.util.List;
import kz.kinoqor.kit.rule.Findings;
import org.jspecify.annotations.Nullable;

/** The rule that binds a film's titles: exactly one of them is the original. */
final class Titles {

    private Titles() {}

    static List<Title> read(@Nullable List<Title.@Nullable NewTitle> given, Findings findings) {
        var titles = new ArrayList<Title>();
        for (int i = 0; given != null && i < given.size(); i++) {
            var title = given.get(i);
            var at = findings.under("/titles/" + i);
            at.require(title != null, "", "required");
            if (title != null) {
                titles.add(title.read(at));
            }
        }
        findings.require(originals(titles) == 1, "/titles", "one-original-title", "found", originals(titles));
        return List.copyOf(titles);
    }

    static Title original(List<Title> titles) {
        return titles.stream()
                .filter(title -> title.kind() == Title.TitleKind.ORIGINAL)
                .findFirst()
                .orElseThrow();
    }

    private static long originals(List<Title> titles) {
        return titles.stream()
                .filter(title -> title.kind() == Title.TitleKind.ORIGINAL)
                .count();
    }
}
