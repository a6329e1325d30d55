package kz.kinoqor.kit.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConsumerSettingsTest {

    @ParameterizedTest
    @CsvSource({
        "enable.auto.commit, true",
        "auto.offset.reset, latest",
        "isolation.level, read_uncommitted",
        "allow.auto.create.topics, true",
        "value.deserializer, org.apache.kafka.common.serialization.StringDeserializer"
    })
    void whatWouldLoseFactsIsRefusedAtTheStart(String name, String value) {
        assertThatThrownBy(() -> ConsumerSettings.grouped("any", Map.of(name, value)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(name + "=" + value);
    }

    @Test
    void tuningComesFromOutside() {
        assertThat(ConsumerSettings.grouped("any", Map.of("max.poll.records", "77")))
                .containsEntry("max.poll.records", "77")
                .containsEntry("group.id", "any");
    }

    @Test
    void nothingIsEverResetInSilence() {
        assertThat(ConsumerSettings.alone(Map.of("auto.offset.reset", "earliest")))
                .containsEntry("auto.offset.reset", "none")
                .containsEntry("enable.auto.commit", "false")
                .doesNotContainKey("group.id");
    }
}
