package kz.kinoqor.local.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.stream.Stream;
import kz.kinoqor.local.process.Home;
import kz.kinoqor.local.process.Ports;
import kz.kinoqor.local.process.Running;
import kz.kinoqor.local.stack.Roll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The life of a stack as a person at a terminal sees it. Its services are stand-ins; the rest is real. */
class UpAndDownTest {

    private static final long SIGINT = 1L << 1;
    private static final Duration LIMIT = Duration.ofMinutes(4);

    @TempDir
    private Path folder;

    private Path checkout;
    private Home home;
    private int port;
    private final Map<String, String> environment = new HashMap<>();

    @BeforeEach
    void lay() throws IOException {
        checkout = StandInCheckout.in(folder);
        home = Home.at(folder.resolve("home"));
        port = Home.at(folder.resolve("ports")).ports().port("gateway");
        environment.put("KINOQOR_PORT", Integer.toString(port));
        // A stand-in for the gateway has no API to load sample data through.
        Files.writeString(home.root().resolve("sample.loaded"), "nothing, on purpose\n");
    }

    @AfterEach
    void nothingStays() {
        new Roll(home).end();
    }

    @Test
    void up_leaves_everything_running_until_down_and_up_again_finds_its_data() throws Exception {
        var up = kinoqor("up");

        assertThat(up.status()).as(up.output()).isZero();
        assertThat(up.output())
                .contains("Kinoqor is up")
                .contains("http://127.0.0.1:" + port + "/")
                .contains("./kinoqor token");
        assertThat(Roll.PARTS).allSatisfy(part -> assertThat(up.output()).containsPattern(part + " +ready +[0-9.]+ s"));
        assertThat(kinoqor("up").output()).contains("already up").contains("http://127.0.0.1:" + port + "/");
        assertThat(kinoqor("status").output())
                .doesNotContain("not ready", "down")
                .hasLineCount(Roll.PARTS.size());
        var processes = running();

        assertThat(kinoqor("down").status()).isZero();

        assertThat(processes).hasSameSizeAs(Roll.PARTS).noneMatch(Running::isAlive);
        assertThat(home.root().resolve("pids")).isEmptyDirectory();
        assertThat(ports()).allMatch(Ports::isFree);

        var passwords = Files.readString(home.root().resolve("secrets.properties"));
        interruptOnceAttached();
        assertThat(new Roll(home).isEmpty()).isTrue();
        assertThat(ports()).allMatch(Ports::isFree);
        assertThat(home.root().resolve("secrets.properties")).hasContent(passwords);
    }

    @Test
    void a_service_that_dies_is_one_sentence_with_its_log_and_takes_everything_with_it() throws Exception {
        environment.put("STAND_IN_DIES", "yes");

        var up = kinoqor("up");

        assertThat(up.status()).isEqualTo(1);
        assertThat(up.output())
                .containsPattern("kinoqor: [a-z-]+ ended with status 9 before it was ready; its log is .*\\.log");
        assertThat(new Roll(home).isEmpty()).isTrue();
        assertThat(ports()).allMatch(Ports::isFree);
    }

    @Test
    void a_relay_without_its_slot_is_said_by_up_and_is_not_started_until_it_is_restored() throws Exception {
        assertThat(kinoqor("up").status()).isZero();
        var rows = List.of(OutboxRows.write(home, "catalog"), OutboxRows.write(home, "catalog"));
        OutboxRows.dropSlot(home, "catalog");
        kinoqor("down");

        var up = kinoqor("up");

        assertThat(up.status()).as(up.output()).isZero();
        assertThat(up.output())
                .contains("The relay of catalog has lost its replication slot and was not started")
                .contains("./kinoqor relay restore")
                .doesNotContain("The relay of funding");
        assertThat(OutboxRows.slots(home)).containsExactly("kinoqor_funding");

        var restore = kinoqor("relay", "restore");

        assertThat(restore.status()).as(restore.output()).isZero();
        assertThat(restore.output())
                .contains("The relay of catalog has a new slot; " + rows.size() + " events were sent again")
                .contains("The relay of funding has its slot; nothing was done.");
        assertThat(OutboxRows.slots(home)).containsExactly("kinoqor_catalog", "kinoqor_funding");
        assertThat(kinoqor("relay", "restore").output())
                .contains("The relay of catalog has its slot; nothing was done.");
    }

    @Test
    void a_relay_is_not_restored_where_nothing_runs() throws Exception {
        var restore = kinoqor("relay", "restore");

        assertThat(restore.status()).isEqualTo(1);
        assertThat(restore.output()).contains("./kinoqor up starts them");
    }

    /** Ctrl-C: the terminal sends its signal to whoever is attached. */
    private void interruptOnceAttached() throws Exception {
        var attached = start("up", "--attach");
        awaitOutput(output -> output.contains("Following the logs") || !attached.isAlive());
        assertThat(attached.isAlive()).as(output()).isTrue();

        new ProcessBuilder("kill", interrupt(), Long.toString(attached.pid()))
                .start()
                .waitFor();

        assertThat(attached.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS)).isTrue();
    }

    /** Whoever was started in the background of a script is deaf to Ctrl-C, and so is everything it starts. */
    private static String interrupt() throws IOException {
        var ignored = Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith("SigIgn:"))
                .mapToLong(line -> Long.parseUnsignedLong(
                        line.substring(line.indexOf(':') + 1).strip(), 16))
                .sum();
        return (ignored & SIGINT) == 0 ? "-INT" : "-TERM";
    }

    private List<Running> running() {
        var roll = new Roll(home);
        return Roll.PARTS.stream().flatMap(part -> roll.running(part).stream()).toList();
    }

    private List<Integer> ports() {
        var ports = home.ports();
        var management = Roll.PARTS.stream()
                .filter(part -> part.endsWith("-service") || part.equals("gateway"))
                .map(Ports::management);
        return Stream.concat(Roll.PARTS.stream(), management)
                .map(ports::portInUse)
                .toList();
    }

    private Answer kinoqor(String... words) throws Exception {
        var process = start(words);
        assertThat(process.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS)).isTrue();
        return new Answer(process.exitValue(), output());
    }

    private Process start(String... words) throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home", "")).resolve("bin/java").toString(),
                "-Xmx128m",
                "-XX:TieredStopAtLevel=1",
                "-Dkinoqor.checkout=" + checkout,
                "-cp",
                System.getProperty("java.class.path", ""),
                Kinoqor.class.getName(),
                home.root().toString()));
        command.addAll(List.of(words));
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("output").toFile());
        builder.environment().putAll(environment);
        return builder.start();
    }

    private void awaitOutput(Predicate<String> enough) throws IOException {
        long deadline = System.nanoTime() + LIMIT.toNanos();
        while (!enough.test(output()) && System.nanoTime() < deadline) {
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
    }

    private String output() throws IOException {
        return Files.readString(folder.resolve("output"));
    }

    private record Answer(int status, String output) {}
}
