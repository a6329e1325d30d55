package kz.kinoqor.kit.revision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import kz.kinoqor.kit.problem.Refusal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class RevisionTest {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '\'',
            value = {"\"17\", 17", "W/\"17\", 17", "\"17.4\", 17", "\"1\", 1"})
    void readsTheTagsItGives(String ifMatch, long number) {
        assertThat(Revision.seen(ifMatch)).isEqualTo(new Revision(number));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "  "})
    void aChangeWithoutATagIsRefused(@Nullable String ifMatch) {
        assertThatThrownBy(() -> Revision.seen(ifMatch))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("revision-required");
    }

    @ParameterizedTest
    @ValueSource(strings = {"17", "*", "\"abc\"", "\"-1\"", "\"17\", \"18\"", "\"99999999999999999999\""})
    void whatIsNoTagOfOursIsRefused(String ifMatch) {
        assertThatThrownBy(() -> Revision.seen(ifMatch))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("revision-malformed");
    }

    @Test
    void aStaleRevisionIsRefused() {
        assertThatThrownBy(() -> new Revision(3).mustBe(4))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("revision-stale");
    }

    @Test
    void theRevisionAtHandPasses() {
        assertThatCode(() -> new Revision(3).mustBe(3)).doesNotThrowAnyException();
    }
}
