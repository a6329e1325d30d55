package kz.kinoqor.contracts.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import kz.kinoqor.contracts.architecture.canary.LeansOnAFramework;
import kz.kinoqor.contracts.architecture.canary.LeansOnAnotherOfOurs;
import org.junit.jupiter.api.Test;

class ContractsLeanOnNothingTest {

    private static final JavaClasses CONTRACTS = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("kz.kinoqor");

    private static final ArchRule NOTHING_OF_OURS_BUT_CONTRACTS = noClasses()
            .should()
            .dependOnClassesThat(
                    resideInAPackage("kz.kinoqor..").and(resideOutsideOfPackage("kz.kinoqor.contracts..")));

    private static final ArchRule NO_FRAMEWORK_BUT_JACKSON_AND_JSPECIFY = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "kz.kinoqor..", "com.fasterxml.jackson..", "org.jspecify.annotations");

    @Test
    void contracts_import_nothing_of_ours_but_contracts() {
        var verdict = NOTHING_OF_OURS_BUT_CONTRACTS.evaluate(CONTRACTS);

        assertThat(verdict.getFailureReport().getDetails()).isEmpty();
    }

    @Test
    void contracts_use_no_framework_but_jackson_and_jspecify() {
        var verdict = NO_FRAMEWORK_BUT_JACKSON_AND_JSPECIFY.evaluate(CONTRACTS);

        assertThat(verdict.getFailureReport().getDetails()).isEmpty();
    }

    @Test
    void the_rules_look_at_the_facts_and_not_past_them() {
        assertThat(CONTRACTS)
                .extracting(type -> type.getName())
                .contains("kz.kinoqor.contracts.FactJson", "kz.kinoqor.contracts.funding.AwardEvent$AwardGranted");
    }

    @Test
    void a_class_that_leans_on_another_of_ours_trips_the_rule() {
        var canary = new ClassFileImporter().importClasses(LeansOnAnotherOfOurs.class);

        var verdict = NOTHING_OF_OURS_BUT_CONTRACTS.evaluate(canary);

        assertThat(verdict.hasViolation()).isTrue();
    }

    @Test
    void a_class_that_leans_on_a_framework_trips_the_rule() {
        var canary = new ClassFileImporter().importClasses(LeansOnAFramework.class);

        var verdict = NO_FRAMEWORK_BUT_JACKSON_AND_JSPECIFY.evaluate(canary);

        assertThat(verdict.hasViolation()).isTrue();
    }
}
