package kz.kinoqor.analytics.fundhealth;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kz.kinoqor.analytics.rebuild.ProjectedTables;
import kz.kinoqor.contracts.Fact;
import kz.kinoqor.contracts.MoneyAmount;
import kz.kinoqor.contracts.funding.AwardEvent.AwardGranted;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

/** No total is narrower than its terms: awards as large as an award may be, and what they come to. */
class TotalPropertyTest {

    private static final UUID FUND = new UUID(1, 1);
    private static final LocalDate DAY = LocalDate.of(2026, 2, 1);

    @Property(tries = 40)
    void whatIsCommittedIsTheSumOfTheAwards(
            @ForAll @Size(min = 1, max = 9) List<@LongRange(min = Long.MAX_VALUE / 2) Long> minorUnits)
            throws SQLException {
        var sum = minorUnits.stream().map(BigInteger::valueOf).reduce(BigInteger.ZERO, BigInteger::add);

        try (var tables = new ProjectedTables(new FundHealthProjection())) {
            tables.told(minorUnits.stream().map(TotalPropertyTest::granted).toArray(Fact[]::new));

            assertThat(FundHealthTable.commitments(tables.sql(), FUND, DAY).totals())
                    .singleElement()
                    .satisfies(total -> assertThat(total.getAmount()).isEqualTo(new BigDecimal(sum, 2)));
        }
    }

    private static Fact granted(long minorUnits) {
        var amount = new MoneyAmount(BigDecimal.valueOf(minorUnits, 2).toPlainString(), "KZT");
        return new AwardGranted(UUID.randomUUID(), new UUID(2, 1), FUND, "GRANT", amount, "PRIVATE", DAY, null);
    }
}
