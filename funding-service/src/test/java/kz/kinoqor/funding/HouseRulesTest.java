package kz.kinoqor.funding;

import java.util.stream.Stream;
import kz.kinoqor.kit.testing.HouseRules;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class HouseRulesTest {

    @TestFactory
    Stream<DynamicTest> theServiceAndItsTestsKeepTheRulesOfTheHouse() {
        return HouseRules.held(HouseRules.ofTeller("kz.kinoqor.funding", "kz.kinoqor.funding.film.."));
    }
}
