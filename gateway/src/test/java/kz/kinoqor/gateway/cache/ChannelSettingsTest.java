package kz.kinoqor.gateway.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.Pattern;
import kz.kinoqor.contracts.Topic;
import kz.kinoqor.contracts.Topics;
import org.junit.jupiter.api.Test;

class ChannelSettingsTest {

    private static final String CHANNEL = "mp.messaging.incoming.events.";

    @Test
    void theSettingsAreThoseThatAreNeeded() throws IOException {
        ChannelWatch.check(with(Map.of()));
    }

    @Test
    void aFailureStrategyThatStopsTheChannelIsRefused() throws IOException {
        var stopping = with(Map.of(CHANNEL + "failure-strategy", "fail"));

        assertThatThrownBy(() -> ChannelWatch.check(stopping)).hasMessageContaining("failure-strategy must be ignore");
    }

    @Test
    void everyTopicIsHeardAndNothingElse() throws IOException {
        var topics = Pattern.compile(with(Map.of()).getValue(CHANNEL + "topic", String.class));

        assertThat(Topics.all()).extracting(Topic::name).allMatch(topics.asMatchPredicate());
        assertThat(topics.matcher("relay.catalog.heartbeat").matches()).isFalse();
    }

    private static SmallRyeConfig with(Map<String, String> other) throws IOException {
        var shipped = new Properties();
        try (var file = ChannelSettingsTest.class.getResourceAsStream("/application.properties")) {
            shipped.load(Objects.requireNonNull(file));
        }
        return new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .withSources(new PropertiesConfigSource(shipped, "shipped", 100))
                .withSources(new PropertiesConfigSource(other, "other", 200))
                .build();
    }
}
