package kz.kinoqor.catalog.film;

import java.util.ArrayList;
import java.util.List;
import kz.kinoqor.kit.place.Places;
import kz.kinoqor.kit.rule.Findings;
import org.jspecify.annotations.Nullable;

/** The rule that binds a film's titles: exactly one of them is the original. */
final class Titles {

    /** How many titles a film may have. */
    static final int MOST = 200;

    private Titles() {}

    static List<Title> read(@Nullable List<Title.@Nullable NewTitle> given, Places places, Findings findings) {
        var titles = new ArrayList<Title>();
        findings.forEach("/titles", MOST, given, (title, at) -> titles.add(title.read(places, at)));
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
