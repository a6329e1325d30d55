package kz.kinoqor.funding;

import static org.assertj.core.api.Assertions.assertThat;

import kz.kinoqor.kit.rule.RuleText;
import org.junit.jupiter.api.Test;

class RuleTextTest {

    @Test
    void everyRuleSpeaksKazakhRussianAndEnglish() {
        assertThat(RuleText.onClassPath().gaps()).isEmpty();
    }
}
