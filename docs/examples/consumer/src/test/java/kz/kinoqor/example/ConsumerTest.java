package kz.kinoqor.example;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import kz.kinoqor.contracts.Topics;
import kz.kinoqor.contracts.sample.GoldenSample;
import kz.kinoqor.contracts.sample.GoldenSamples;
import kz.kinoqor.local.testing.KafkaForTests;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Runs the commands of the README, against a real broker with every sample that was ever published. */
@Timeout(240)
class ConsumerTest {

    private static final Pattern COMMANDS = Pattern.compile("```sh\\R(.*?)```", Pattern.DOTALL);
    private static final Path MODULE = Path.of("").toAbsolutePath();

    @TempDir
    Path directory;

    private final List<Process> started = new ArrayList<>();

    @AfterEach
    void end() {
        started.forEach(Process::destroyForcibly);
    }

    @Test
    void itHearsEveryEventOnceThroughARestartAndACrash() throws Exception {
        var first = publish(GoldenSamples.all());
        var process = start();
        await().atMost(Duration.ofSeconds(90)).until(() -> heard().size() >= first.size());
        process.destroy();
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();

        var second = publish(GoldenSamples.all());
        var again = start();
        await().atMost(Duration.ofSeconds(90)).until(() -> heard().size() >= first.size() + second.size());
        again.destroyForcibly();
        assertThat(again.waitFor(30, TimeUnit.SECONDS)).isTrue();

        var third = publish(GoldenSamples.all());
        start();
        await().atMost(Duration.ofSeconds(90)).until(() -> heard().containsAll(third));

        assertThat(heard()).containsAll(first).containsAll(second).doesNotHaveDuplicates();
    }

    @Test
    void whatComesTwiceIsHeardOnceAndWhatIsNoEventIsLeftOut() throws Exception {
        var sample = GoldenSamples.all().getFirst();
        var subject = UUID.randomUUID().toString();
        try (var producer = producer()) {
            producer.send(new ProducerRecord<>(Topics.FILMS.name(), subject, "no event at all"))
                    .get();
            for (var sequence : List.of(1, 2, 2, 1, 3)) {
                send(producer, sample, subject, sequence);
            }
        }

        start();

        await().atMost(Duration.ofSeconds(90)).until(() -> heard().contains(subject + " 3"));
        assertThat(heard().stream().filter(line -> line.startsWith(subject)))
                .containsExactly(subject + " 1", subject + " 2", subject + " 3");
    }

    /** Subject and sequence of each line. */
    private List<String> heard() throws IOException {
        var journal = directory.resolve("events.txt");
        if (!Files.exists(journal)) {
            return List.of();
        }
        return Files.readAllLines(journal).stream()
                .map(line -> line.split(" ", -1))
                .filter(line -> line.length == 5)
                .map(line -> line[0] + " " + line[1])
                .toList();
    }

    /** Every sample under a subject of its own. */
    private static List<String> publish(List<GoldenSample> samples) throws Exception {
        var published = new ArrayList<String>();
        try (var producer = producer()) {
            for (var sample : samples) {
                var subject = UUID.randomUUID().toString();
                send(producer, sample, subject, 1);
                published.add(subject + " 1");
            }
        }
        return published;
    }

    private static void send(KafkaProducer<String, String> producer, GoldenSample sample, String subject, int sequence)
            throws Exception {
        var topic = Topics.of(sample.fact().getClass());
        var event = new ProducerRecord<>(topic.name(), subject, sample.json());
        Map.of(
                        "ce_specversion",
                        "1.0",
                        "ce_id",
                        UUID.randomUUID().toString(),
                        "ce_type",
                        sample.type(),
                        "ce_source",
                        topic.source(),
                        "ce_subject",
                        subject,
                        "ce_time",
                        "2026-03-01T10:00:00Z",
                        "ce_sequence",
                        Integer.toString(sequence),
                        "content-type",
                        "application/json")
                .forEach((name, value) -> event.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        producer.send(event).get();
    }

    private static KafkaProducer<String, String> producer() {
        return new KafkaProducer<>(
                Map.of("bootstrap.servers", KafkaForTests.bootstrapServers()),
                new StringSerializer(),
                new StringSerializer());
    }

    /** As the README says, but for the address of the broker and the folder of the result. */
    private Process start() throws IOException {
        var readme = COMMANDS.matcher(Files.readString(MODULE.resolve("README.md")));
        assertThat(readme.find()).isTrue();
        var commands = readme.group(1)
                .replace("127.0.0.1:9092", KafkaForTests.bootstrapServers())
                .replace("docs/examples/consumer/", MODULE + "/")
                .replace("java -jar", "exec \"$JAVA_HOME/bin/java\" -Xmx128m -jar");
        var builder = new ProcessBuilder("bash", "-ec", commands)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("output.txt").toFile());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        var process = builder.start();
        started.add(process);
        return process;
    }
}
