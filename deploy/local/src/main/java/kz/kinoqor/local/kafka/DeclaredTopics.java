package kz.kinoqor.local.kafka;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.kinoqor.contracts.TopicDeclaration;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.TopicExistsException;

/**
 * Makes the topics that are missing and refuses those that are there and are something else: events were lost already, or
 * would be. Nothing here mends a topic, for what is wrong with it is a person's to find out.
 */
final class DeclaredTopics {

    private static final short ONE_COPY = 1;
    private static final String BETWEEN = " ";

    private final Admin admin;

    DeclaredTopics(Admin admin) {
        this.admin = admin;
    }

    /** A declaration as one argument of the broker's process, which has no classes of ours but this module's. */
    static String argument(TopicDeclaration topic) {
        var settings = topic.settings().entrySet().stream()
                .map(setting -> setting.getKey() + "=" + setting.getValue())
                .sorted();
        return Stream.concat(Stream.of(topic.name(), Integer.toString(topic.partitions())), settings)
                .collect(Collectors.joining(BETWEEN));
    }

    static NewTopic parse(String argument) {
        var words = List.of(argument.split(BETWEEN));
        var settings = words.stream()
                .skip(2)
                .map(setting -> setting.split("=", 2))
                .collect(Collectors.toMap(setting -> setting[0], setting -> setting[1]));
        return new NewTopic(words.getFirst(), Integer.parseInt(words.get(1)), ONE_COPY).configs(settings);
    }

    /** @throws IllegalStateException naming every topic that is not as it is declared */
    void make(List<NewTopic> declared) throws ExecutionException, InterruptedException {
        var made = admin.createTopics(declared).values();
        var present = new ArrayList<NewTopic>();
        for (var topic : declared) {
            if (isThere(requireNonNull(made.get(topic.name())))) {
                present.add(topic);
            }
        }
        refuseOthers(present);
    }

    /** Whether it was there before. */
    private static boolean isThere(KafkaFuture<Void> made) throws ExecutionException, InterruptedException {
        try {
            made.get();
            return false;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof TopicExistsException) {
                return true;
            }
            throw e;
        }
    }

    private void refuseOthers(List<NewTopic> declared) throws ExecutionException, InterruptedException {
        var descriptions = admin.describeTopics(
                        declared.stream().map(NewTopic::name).toList())
                .allTopicNames()
                .get();
        var configs = admin.describeConfigs(
                        declared.stream().map(DeclaredTopics::resource).toList())
                .all()
                .get();
        var differences = declared.stream()
                .flatMap(topic -> difference(
                        topic,
                        requireNonNull(descriptions.get(topic.name())),
                        requireNonNull(configs.get(resource(topic))))
                        .stream())
                .collect(Collectors.joining("; "));
        if (!differences.isEmpty()) {
            throw new IllegalStateException(differences
                    + ". A topic never changes: growth means a new one. Data of an earlier version is emptied by"
                    + " `./kinoqor up --fresh`");
        }
    }

    private static Optional<String> difference(NewTopic declared, TopicDescription found, Config config) {
        if (found.partitions().size() != declared.numPartitions()) {
            return Optional.of("topic %s has %d partitions, declared are %d"
                    .formatted(declared.name(), found.partitions().size(), declared.numPartitions()));
        }
        return declared.configs().entrySet().stream()
                .filter(setting -> !setting.getValue().equals(value(config, setting.getKey())))
                .map(setting -> "topic %s has %s=%s, declared is %s"
                        .formatted(
                                declared.name(), setting.getKey(), value(config, setting.getKey()), setting.getValue()))
                .findFirst();
    }

    private static String value(Config config, String setting) {
        return requireNonNull(config.get(setting)).value();
    }

    private static ConfigResource resource(NewTopic topic) {
        return new ConfigResource(ConfigResource.Type.TOPIC, topic.name());
    }
}
