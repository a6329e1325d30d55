package kz.kinoqor.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A rule that cannot bite is none. */
class HouseRulesTest {

    private static final String CANARIES = "kz.kinoqor.kit.testing.canary";
    private static final JavaClasses PLANTED = new ClassFileImporter().importPackages(CANARIES);

    static Stream<ArchRule> rules() {
        return Stream.concat(HouseRules.ofTeller(CANARIES).stream(), HouseRules.ofTests().stream());
    }

    @ParameterizedTest
    @MethodSource("rules")
    void every_rule_is_tripped_by_its_canary(ArchRule rule) {
        assertThat(rule.evaluate(PLANTED).hasViolation())
                .as(rule.getDescription())
                .isTrue();
    }

    @Test
    void a_package_that_reads_facts_is_let_through() {
        var rule = HouseRules.onlyAnnouncementsKnowFacts(CANARIES + ".film..");

        assertThat(rule.evaluate(PLANTED).hasViolation()).isFalse();
    }
}
