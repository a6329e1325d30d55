package kz.kinoqor.analytics;

import java.util.stream.Stream;
import kz.kinoqor.kit.testing.HouseRules;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class HouseRulesTest {

    @TestFactory
    Stream<DynamicTest> theServiceAndItsTestsKeepTheRulesOfTheHouse() {
        return HouseRules.held(HouseRules.ofReader("kz.kinoqor.analytics"));
    }
}
