package kz.kinoqor.funding.award;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import kz.kinoqor.kit.problem.Refusal;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Whatever is tried on an award, in whatever order, its changes tell one story without a gap. */
class AwardPropertyTest {

    private static final LocalDate GRANTED = LocalDate.of(2026, 1, 1);

    /** Something that is tried: an amendment, or a termination where there is no amount. */
    record Attempt(int minorUnits, int daysAfterGrant) {

        AwardChange on(Award award) {
            var day = GRANTED.plusDays(daysAfterGrant);
            return minorUnits == 0 ? award.terminate(day, "over") : award.amend(tenge(minorUnits), day, "more or less");
        }
    }

    @Property(tries = 500)
    void theChangesOfAnAwardTellOneStory(@ForAll("attempts") List<Attempt> attempts) {
        var award = Award.grant(
                UUID.randomUUID(),
                new Award.Parties(UUID.randomUUID(), UUID.randomUUID()),
                new Award.Terms(AwardKind.GRANT, tenge(100), AwardOrigin.PRIVATE, GRANTED),
                null);

        var changes = accepted(award, attempts);

        var committed = tenge(100);
        var since = GRANTED;
        for (int i = 0; i < changes.size(); i++) {
            switch (changes.get(i)) {
                case AwardChange.Granted() -> throw new AssertionError("granted twice");
                case AwardChange.Amended(var previous, var amount, var on, var _) -> {
                    assertThat(previous).isEqualTo(committed).isNotEqualTo(amount);
                    assertThat(on).isAfterOrEqualTo(since);
                    committed = amount;
                    since = on;
                }
                case AwardChange.Terminated(var released, var on, var _) -> {
                    assertThat(released).isEqualTo(committed);
                    assertThat(on).isAfterOrEqualTo(since);
                    assertThat(i).isEqualTo(changes.size() - 1);
                    since = on;
                }
            }
        }
        assertThat(award.amount()).isEqualTo(committed);
        assertThat(award.effectiveOn()).isEqualTo(since);
    }

    private static List<AwardChange> accepted(Award award, List<Attempt> attempts) {
        var changes = new ArrayList<AwardChange>();
        for (var attempt : attempts) {
            try {
                changes.add(attempt.on(award));
            } catch (Refusal refused) {
                assertThat(refused.problem()).isInstanceOf(AwardProblem.class);
            }
        }
        return changes;
    }

    @Provide
    Arbitrary<List<Attempt>> attempts() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 5),
                        Arbitraries.integers().between(-2, 30))
                .as(Attempt::new)
                .list()
                .ofMaxSize(12);
    }

    private static Money tenge(long minorUnits) {
        return Money.ofMinor(CurrencyUnit.of("KZT"), minorUnits);
    }
}
