package kz.kinoqor.catalog.organisation;

import java.time.LocalDate;
import java.util.List;
import kz.kinoqor.kit.rule.Findings;
import kz.kinoqor.kit.share.Share;
import kz.kinoqor.kit.time.TimeSpan;
import org.jspecify.annotations.Nullable;

/**
 * The rule that binds stakes: those that are held on one day beyond doubt make no more than the whole. What is left is
 * unknown.
 */
final class Ownership {

    /** How many stakes an organisation may have, past ones included. */
    static final int MOST = 200;

    private Ownership() {}

    static List<Stake> read(@Nullable List<Stake.@Nullable NewStake> given, Findings findings) {
        List<Stake> stakes = findings.each("/ownership", MOST, given, Stake.NewStake::read);
        beginnings(stakes).stream()
                .map(day -> heldOn(day, stakes))
                .filter(shares -> !Share.sumsToAtMostOne(shares))
                .findFirst()
                .ifPresent(shares ->
                        findings.require(false, "/ownership", "stakes-over-whole", "sum", Share.sumAsText(shares)));
        return stakes;
    }

    /** The classes of the stakes that hold on. */
    static List<String> presentClasses(List<Stake> stakes) {
        return stakes.stream()
                .filter(stake -> stake.span().goesOn())
                .map(stake -> stake.ownershipClass().name())
                .distinct()
                .toList();
    }

    /** The only days to look at: a sum over time is highest on a day on which one of its parts begins. */
    private static List<LocalDate> beginnings(List<Stake> stakes) {
        return stakes.stream()
                .flatMap(stake -> stake.span().certain().stream())
                .map(TimeSpan.Certain::first)
                .distinct()
                .sorted()
                .toList();
    }

    private static List<Share> heldOn(LocalDate day, List<Stake> stakes) {
        return stakes.stream()
                .filter(stake -> stake.span().isCertainOn(day))
                .flatMap(stake -> stake.size().stream())
                .toList();
    }
}
