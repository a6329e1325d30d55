package kz.kinoqor.catalog.place;

import java.util.List;
import kz.kinoqor.kit.problem.Problem;
import kz.kinoqor.kit.rule.BrokenRule;
import kz.kinoqor.kit.rule.FieldError;

/** What the codes of regions refuse. */
public sealed interface RegionProblem extends Problem {

    FieldError error();

    @Override
    default String detail() {
        return error().message().en();
    }

    @Override
    default List<FieldError> errors() {
        return List.of(error());
    }

    /** What the kit says of a code, as a problem of this resource. */
    static RegionProblem of(BrokenRule rule) {
        var error = FieldError.ofParameter("code", rule);
        return rule.code().equals("region-ambiguous") ? new RegionAmbiguous(error) : new RegionUnknown(error);
    }

    /** On that day no region has this code. */
    record RegionUnknown(FieldError error) implements RegionProblem {}

    /** The region of this code had been divided by that day. */
    record RegionAmbiguous(FieldError error) implements RegionProblem {}
}
