package kz.kinoqor.analytics.filmcensus;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import kz.kinoqor.kit.rule.BrokenRule;

/** What films are counted by. */
enum FilmGrouping {
    YEAR,
    KIND,
    COUNTRY;

    /** A comma list, each at most once; given back in the order year, kind, country. */
    static Set<FilmGrouping> read(String list) {
        var chosen = EnumSet.noneOf(FilmGrouping.class);
        for (var word : list.split(",", -1)) {
            if (!chosen.add(of(word))) {
                throw BrokenRule.of("grouping-repeated", "given", word);
            }
        }
        return chosen;
    }

    private static FilmGrouping of(String word) {
        return Arrays.stream(values())
                .filter(grouping -> grouping.word().equals(word))
                .findFirst()
                .orElseThrow(() -> BrokenRule.of("choice-unknown", "given", word, "allowed", allowed()));
    }

    static List<String> words(Set<FilmGrouping> groupings) {
        return groupings.stream().map(FilmGrouping::word).toList();
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    private static String allowed() {
        return Arrays.stream(values()).map(FilmGrouping::word).collect(Collectors.joining(", "));
    }
}
