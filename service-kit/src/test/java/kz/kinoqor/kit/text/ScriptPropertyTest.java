package kz.kinoqor.kit.text;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NumericChars;

class ScriptPropertyTest {

    @Property(tries = 100)
    void aTitleThatIsANumberPassesInEveryScript(@ForAll @NumericChars String digits) {
        assertThat(new Script("Cyrl").writes(digits + "?!")).isTrue();
        assertThat(new Script("Arab").writes(digits + "½ — …")).isTrue();
    }
}
