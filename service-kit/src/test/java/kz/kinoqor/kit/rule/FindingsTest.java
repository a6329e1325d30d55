package kz.kinoqor.kit.rule;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import kz.kinoqor.kit.time.PartialDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FindingsTest {

    private final Findings findings = new Findings();

    @Test
    void anAbsentValueIsNoFinding() {
        var read = findings.read("/year", null, PartialDate::parse);

        assertThat(read).isNull();
        assertThat(findings.errors()).isEmpty();
    }

    @Test
    void aGoodValueIsHandedOver() {
        var read = findings.read("/year", "2024", PartialDate::parse);

        assertThat(read).isEqualTo(PartialDate.parse("2024"));
    }

    @Test
    void aBrokenValueIsNotedWithItsPlaceCodeAndThreeLanguages() {
        findings.read("/year", "soon", PartialDate::parse);

        assertThat(findings.errors()).singleElement().satisfies(error -> {
            assertThat(error.pointer()).isEqualTo("/year");
            assertThat(error.code()).isEqualTo("date-malformed");
            assertThat(error.message().kk()).contains("«soon»");
            assertThat(error.message().en()).contains("“soon”");
        });
    }

    @Test
    void aRequiredValueThatIsAbsentIsNotedOnce() {
        findings.required("/year", null, PartialDate::parse);

        assertThat(codes()).containsExactly("/year required");
    }

    @Test
    void aConditionThatFailsIsNoted() {
        findings.require(false, "/titles", "required");

        assertThat(codes()).containsExactly("/titles required");
    }

    @Test
    void aConditionThatHoldsIsNot() {
        findings.require(true, "/titles", "required");

        assertThat(codes()).isEmpty();
    }

    @Test
    void aViewFromFurtherDownSharesTheBag() {
        findings.under("/titles/0").under("/lang").require(false, "/x", "required");

        assertThat(codes()).containsExactly("/titles/0/lang/x required");
    }

    @Test
    void whatAPartFoundIsPutUnderThePlaceOfThePart() {
        findings.read("/film", "2024-13", text -> {
            var part = new Findings();
            part.read("/released", text, PartialDate::parse);
            part.refuseIfAny();
            return text;
        });

        assertThat(codes()).containsExactly("/film/released date-impossible");
    }

    @Test
    void aListIsReadElementByElement() {
        var given = new ArrayList<@Nullable String>(List.of("2024", "soon"));
        given.add(null);

        var read = findings.each("/dates", 3, given, PartialDate::parse);

        assertThat(read).containsExactly(PartialDate.parse("2024"));
        assertThat(codes()).containsExactly("/dates/1 date-malformed", "/dates/2 required");
    }

    @Test
    void anAbsentListIsEmpty() {
        var read = findings.each("/dates", 3, null, PartialDate::parse);

        assertThat(read).isEmpty();
    }

    @Test
    void ofAListThatIsTooLongNothingIsRead() {
        var read = findings.each("/dates", 3, List.of("soon", "soon", "soon", "soon"), PartialDate::parse);

        assertThat(read).isEmpty();
        assertThat(codes()).containsExactly("/dates list-too-long");
    }

    @Test
    void anElementThatSaysItselfWhatIsWrongSaysItAtItsOwnPlace() {
        var given = new ArrayList<@Nullable String>(List.of("2024", "soon"));
        given.add(null);

        findings.<String>forEach("/dates", 3, given, (date, at) -> at.read("/on", date, PartialDate::parse));

        assertThat(codes()).containsExactly("/dates/1/on date-malformed", "/dates/2 required");
    }

    @Test
    void fiftyFindingsAreToldAndThatThereAreMore() {
        findings.each("/dates", 1000, Collections.nCopies(1000, "soon"), PartialDate::parse);
        findings.require(false, "/title", "required");

        assertThat(codes()).hasSize(51).startsWith("/dates/0 date-malformed").endsWith(" more-findings");
    }

    @Test
    void whatIsToldIsShortHoweverLongTheTextsAre() {
        findings.each("/dates", 1000, Collections.nCopies(1000, "🎬".repeat(500)), PartialDate::parse);

        var bytes = findings.errors().stream()
                .flatMap(error -> Stream.of(
                        error.message().kk(),
                        error.message().ru(),
                        error.message().en()))
                .mapToInt(text -> text.getBytes(UTF_8).length)
                .sum();
        assertThat(bytes).isLessThan(64 * 1024);
        assertThat(codes()).endsWith(" more-findings");
    }

    @Test
    void whatAPartLeftOutIsMoreOfTheWhole() {
        findings.read("/film", "soon", text -> {
            var part = new Findings();
            part.each("/dates", 100, Collections.nCopies(100, text), PartialDate::parse);
            part.refuseIfAny();
            return text;
        });

        assertThat(codes()).hasSize(51).contains("/film/dates/0 date-malformed").endsWith(" more-findings");
    }

    @Test
    void stepsFromDataAreEscaped() {
        assertThat(Findings.step("a/b~c")).isEqualTo("/a~1b~0c");
    }

    @Test
    void aPlaceThatIsNoPointerIsABug() {
        assertThatThrownBy(() -> findings.require(false, "titles", "required"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void everythingFoundIsRefusedAtOnce() {
        findings.read("/a", "soon", PartialDate::parse);
        findings.required("/b", null, PartialDate::parse);

        var refusal = catchThrowableOfType(BrokenRules.class, findings::refuseIfAny);

        assertThat(refusal.errors()).extracting(FieldError::pointer).containsExactly("/a", "/b");
    }

    @Test
    void nothingFoundIsNotRefused() {
        findings.read("/a", "2024", PartialDate::parse);

        findings.refuseIfAny();

        assertThat(findings.errors()).isEmpty();
    }

    @Test
    void aChoiceOutsideTheListNamesTheList() {
        var refusal = Refused.by(() -> OneOf.of(Thread.State.class).apply("new"));

        assertThat(refusal.code()).isEqualTo("choice-unknown");
        assertThat(refusal.args().get("allowed")).startsWith("NEW, RUNNABLE");
    }

    @Test
    void aLongArgumentIsCutBetweenCodePoints() {
        var rule = BrokenRule.of("date-malformed", "given", "🎬".repeat(500));

        assertThat(rule.args().get("given")).isEqualTo("🎬".repeat(120) + "…");
    }

    private List<String> codes() {
        return findings.errors().stream()
                .map(error -> error.pointer() + " " + error.code())
                .toList();
    }
}
