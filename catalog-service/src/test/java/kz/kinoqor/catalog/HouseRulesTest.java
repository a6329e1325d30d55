package kz.kinoqor.catalog;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.nio.file.Path;
import java.util.List;
import kz.kinoqor.kit.testing.HouseRules;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HouseRulesTest {

    private static final JavaClasses SERVICE = new ClassFileImporter().importPath(Path.of("target/classes"));
    private static final JavaClasses TESTS = new ClassFileImporter().importPath(Path.of("target/test-classes"));

    static List<ArchRule> rules() {
        return HouseRules.ofTeller("kz.kinoqor.catalog");
    }

    static List<ArchRule> rulesOfTests() {
        return HouseRules.ofTests();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void theServiceKeepsTheRulesOfTheHouse(ArchRule rule) {
        rule.check(SERVICE);
    }

    @ParameterizedTest
    @MethodSource("rulesOfTests")
    void itsTestsKeepThemToo(ArchRule rule) {
        rule.check(TESTS);
    }
}
