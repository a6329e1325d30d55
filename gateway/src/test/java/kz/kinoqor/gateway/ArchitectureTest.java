package kz.kinoqor.gateway;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.sql.Connection;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What the gateway never does. Each rule has a canary that must trip it. */
class ArchitectureTest {

    private static final ArchRule NO_DATABASE = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "java.sql..", "javax.sql..", "jakarta.persistence..", "io.agroal..", "org.postgresql..");

    private static final ArchRule NO_OTHER_SERVICE = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "kz.kinoqor.kit..", "kz.kinoqor.catalog..", "kz.kinoqor.funding..", "kz.kinoqor.analytics..");

    private static final ArchRule NO_LAYERS = noClasses()
            .should()
            .resideInAnyPackage(
                    "..service..",
                    "..dto..",
                    "..util..",
                    "..impl..",
                    "..mapper..",
                    "..common..",
                    "..manager..",
                    "..helper..");

    private static final ArchRule NO_SLEEP = noClasses()
            .should()
            .callMethod(Thread.class, "sleep", long.class)
            .orShould()
            .callMethod(Thread.class, "sleep", Duration.class)
            .orShould()
            .callMethod(TimeUnit.class, "sleep", long.class)
            .as("a test waits on a condition, never on the clock");

    private static final JavaClasses GATEWAY = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("kz.kinoqor.gateway");

    static Stream<Arguments> rules() {
        return Stream.of(
                Arguments.of(NO_DATABASE, DatabaseCanary.class),
                Arguments.of(NO_OTHER_SERVICE, kz.kinoqor.catalog.ServiceCanary.class),
                Arguments.of(NO_LAYERS, kz.kinoqor.gateway.util.LayerCanary.class),
                Arguments.of(NO_SLEEP, SleepCanary.class));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void theRuleHolds(ArchRule rule, Class<?> canary) {
        rule.check(GATEWAY);
    }

    @Test
    void noTestSleeps() {
        NO_SLEEP.check(new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.ONLY_INCLUDE_TESTS)
                .withImportOption(place -> !place.contains("SleepCanary"))
                .importPackages("kz.kinoqor.gateway"));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void theCanaryTripsIt(ArchRule rule, Class<?> canary) {
        assertThat(rule.evaluate(new ClassFileImporter().importClasses(canary)).hasViolation())
                .isTrue();
    }

    /** Waits on the clock. */
    static final class SleepCanary {

        void waitABit() throws InterruptedException {
            TimeUnit.MILLISECONDS.sleep(1);
        }
    }

    /** Opens a database, which the gateway never does. */
    record DatabaseCanary(Connection connection) {}
}
