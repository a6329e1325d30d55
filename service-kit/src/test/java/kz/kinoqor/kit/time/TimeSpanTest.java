package kz.kinoqor.kit.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import kz.kinoqor.kit.rule.FieldError;
import kz.kinoqor.kit.rule.Findings;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TimeSpanTest {

    @Test
    void anOpenEndGoesOn() {
        assertThat(span("2019", null).goesOn()).isTrue();
    }

    @Test
    void aBeginningKnownToTheYearIsCertainFromTheEndOfThatYearOn() {
        assertThat(span("2019", null).certain())
                .contains(new TimeSpan.Certain(LocalDate.of(2019, 12, 31), LocalDate.MAX));
    }

    @Test
    void whatBeganAndEndedWithinOneYearIsCertainOnNoDay() {
        assertThat(span("2019", "2019").certain()).isEmpty();
    }

    @Test
    void anUnknownBeginningIsCertainOnTheLastDayOnly() {
        assertThat(span(null, "2019-05-31").certain())
                .contains(new TimeSpan.Certain(LocalDate.of(2019, 5, 31), LocalDate.of(2019, 5, 31)));
    }

    @Test
    void whatGoesOnSinceNobodyKnowsWhenIsThereAtTheEndOfTime() {
        assertThat(span(null, null).isCertainOn(LocalDate.MAX)).isTrue();
    }

    @Test
    void ofTwoUnknownEndsNothingIsCertain() {
        assertThat(span(null, "unknown").certain()).isEmpty();
    }

    @Test
    void anEndBeforeTheBeginningIsRefusedAtTheEnd() {
        var findings = new Findings();

        TimeSpan.read("/validFrom", "2020-02", "/validTo", "2019", findings);

        assertThat(findings.errors())
                .extracting(FieldError::pointer, FieldError::code)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("/validTo", "date-interval-reversed"));
    }

    @Test
    void anEndThatMayLieAfterTheBeginningIsTaken() {
        var findings = new Findings();

        TimeSpan.read("/validFrom", "2019-12", "/validTo", "2019", findings);

        assertThat(findings.errors()).isEmpty();
    }

    private static TimeSpan span(@Nullable String from, @Nullable String to) {
        return TimeSpan.read("/from", from, "/to", to, new Findings());
    }
}
