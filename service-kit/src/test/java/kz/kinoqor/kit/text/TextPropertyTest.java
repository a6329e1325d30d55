package kz.kinoqor.kit.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import kz.kinoqor.kit.rule.BrokenRule;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class TextPropertyTest {

    @Property
    void whatIsReadIsReadAgainAsItself(@ForAll String given) {
        try {
            var text = Text.prose(1_000_000).apply(given);

            assertThat(Text.prose(1_000_000).apply(text)).isEqualTo(text);
            assertThat(Normalizer.isNormalized(text, Normalizer.Form.NFC)).isTrue();
        } catch (BrokenRule refused) {
            assertThat(refused.code()).isIn("text-blank", "text-unreadable");
        }
    }
}
