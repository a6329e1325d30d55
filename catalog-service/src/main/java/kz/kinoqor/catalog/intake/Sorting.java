package kz.kinoqor.catalog.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import kz.kinoqor.catalog.operation.LineResult;
import kz.kinoqor.kit.rule.BrokenRule;
import kz.kinoqor.kit.rule.FieldError;

/**
 * Tells lines that are new from lines that are there already, in their order: what an earlier line brings, a later one
 * finds.
 */
final class Sorting {

    private final Map<String, Optional<UUID>> known;
    private final boolean dryRun;
    private final List<LineResult> results = new ArrayList<>();
    private final List<Judgement.Sound> fresh = new ArrayList<>();

    /**
     * @param known marks that films have; without a film where a dry run foresees it. Grows with each line
     */
    Sorting(Map<String, Optional<UUID>> known, boolean dryRun) {
        this.known = known;
        this.dryRun = dryRun;
    }

    void take(Judgement line) {
        results.add(
                switch (line) {
                    case Judgement.Amiss(var number, var errors) -> LineResult.rejected(number, errors);
                    case Judgement.Sound sound -> result(sound);
                });
    }

    /** One for each line, in their order. */
    List<LineResult> results() {
        return results;
    }

    /** The lines that are new. */
    List<Judgement.Sound> fresh() {
        return fresh;
    }

    private LineResult result(Judgement.Sound line) {
        var same = known.get(line.content());
        if (same != null) {
            return LineResult.alreadyPresent(line.line(), same.orElse(null));
        }
        var met = line.otherMarks().filter(known::containsKey).toList();
        var films = met.stream().map(known::get).distinct().toList();
        return switch (films.size()) {
            case 0 -> fresh(line);
            case 1 -> LineResult.alreadyPresent(line.line(), films.getFirst().orElse(null));
            default -> LineResult.rejected(line.line(), ofSeveral(met));
        };
    }

    private LineResult fresh(Judgement.Sound line) {
        var id = line.film().id();
        line.marks().forEach(mark -> known.put(mark, dryRun ? Optional.empty() : Optional.of(id)));
        fresh.add(line);
        return dryRun ? LineResult.valid(line.line()) : LineResult.registered(line.line(), id);
    }

    private List<FieldError> ofSeveral(List<String> met) {
        return met.stream()
                .map(mark -> FieldError.of(
                        "",
                        BrokenRule.of(
                                "identifiers-of-several",
                                "identifier",
                                mark,
                                "film",
                                known.getOrDefault(mark, Optional.empty())
                                        .map(UUID::toString)
                                        .orElse("?"))))
                .toList();
    }
}
