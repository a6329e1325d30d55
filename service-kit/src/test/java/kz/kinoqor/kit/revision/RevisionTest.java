package kz.kinoqor.kit.revision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
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
            delimiter = '|',
            value = {"\"17\" | 17", "\"17.4\" | 17", "\"1\" | 1", "\"17\", | 17", ", \"17\" | 17"})
    void readsTheTagsItGives(String ifMatch, long number) {
        assertThat(Revision.seen(ifMatch)).isEqualTo(new Revision(Set.of(number)));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "  ", "*", ",", " , "})
    void aChangeWithoutATagIsRefused(@Nullable String ifMatch) {
        assertThatThrownBy(() -> Revision.seen(ifMatch))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("revision-required");
    }

    @ParameterizedTest
    @ValueSource(strings = {"17", "\"abc\"", "\"-1\"", "\"06\"", "\"17\", 18", "\"99999999999999999999\""})
    void whatIsNoTagOfOursIsRefused(String ifMatch) {
        assertThatThrownBy(() -> Revision.seen(ifMatch))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("revision-malformed");
    }

    @Test
    void aStaleRevisionIsRefused() {
        assertThatThrownBy(() -> Revision.seen("\"3\"").mustBe(4))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("revision-stale");
    }

    @Test
    void theRevisionAtHandPasses() {
        assertThatCode(() -> Revision.seen("\"3\"").mustBe(3)).doesNotThrowAnyException();
    }

    @Test
    void oneOfSeveralPasses() {
        assertThatCode(() -> Revision.seen("\"3\", W/\"5\", \"4\"").mustBe(4)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"W/\"4\"", "\"3\", W/\"4\"", "\"40\""})
    void aWeakTagMatchesNothing(String ifMatch) {
        assertThatThrownBy(() -> Revision.seen(ifMatch).mustBe(4))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("revision-stale");
    }
}
