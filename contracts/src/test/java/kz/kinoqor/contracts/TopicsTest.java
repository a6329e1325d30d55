package kz.kinoqor.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class TopicsTest {

    /** Written out once more on purpose: whoever changes a number has to say so twice, and think of the keys. */
    @Test
    void partitions_are_for_good() {
        assertThat(Topics.all().stream().collect(Collectors.toMap(Topic::name, Topic::partitions)))
                .containsAllEntriesOf(Map.of(
                        "kinoqor.catalog.films", 12,
                        "kinoqor.catalog.people", 6,
                        "kinoqor.catalog.credits", 6,
                        "kinoqor.catalog.organisations", 3,
                        "kinoqor.catalog.festivals", 3,
                        "kinoqor.catalog.selections", 6,
                        "kinoqor.funding.funds", 3,
                        "kinoqor.funding.awards", 6));
    }

    @Test
    void every_topic_of_events_is_declared_and_keeps_them_for_ever() {
        var declared = Topics.declared().stream()
                .collect(Collectors.toMap(TopicDeclaration::name, TopicDeclaration::settings));

        assertThat(Topics.all())
                .isNotEmpty()
                .allSatisfy(topic -> assertThat(declared.get(topic.name()))
                        .containsEntry("cleanup.policy", "delete")
                        .containsEntry("retention.ms", "-1")
                        .containsEntry("retention.bytes", "-1"));
    }
}
