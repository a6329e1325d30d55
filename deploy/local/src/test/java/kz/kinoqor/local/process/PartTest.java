package kz.kinoqor.local.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PartTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    @TempDir
    private Path folder;

    private Home home;
    private Keeper keeper;

    @BeforeEach
    void watch() {
        home = Home.at(folder);
        keeper = Keeper.of(home, false);
    }

    @AfterEach
    void unwatch() {
        keeper.close();
    }

    @Test
    void what_a_part_says_is_in_its_log() {
        try (var part = shell("echo hello; exec sleep 60", "hello").start().awaitReady(SOON)) {
            assertThat(part.log()).hasContent("hello");
        }
    }

    @Test
    void a_part_that_dies_is_told_of_in_one_sentence_with_its_log() {
        try (var part = shell("exit 7", "never").start()) {
            assertThatThrownBy(() -> part.awaitReady(SOON))
                    .isInstanceOf(PartFailed.class)
                    .hasMessage("part ended with status 7 before it was ready; its log is " + part.log());
        }
    }

    @Test
    void a_part_that_does_not_get_ready_is_told_of_in_one_sentence_with_its_log() {
        try (var part = shell("exec sleep 60", "never").start()) {
            assertThatThrownBy(() -> part.awaitReady(Duration.ofMillis(200)))
                    .isInstanceOf(PartFailed.class)
                    .hasMessageStartingWith("part was not ready within")
                    .hasMessageEndingWith(part.log().toString());
        }
    }

    @Test
    void a_program_that_is_not_there_is_told_of_in_one_sentence() {
        var part = new Part(home, Command.of("part", List.of("/no/such/program")), pid -> false);

        assertThatThrownBy(() -> part.start().awaitReady(SOON)).isInstanceOf(PartFailed.class);
    }

    @Test
    void a_killed_part_starts_again() {
        try (var part = shell("echo hello; exec sleep 60", "hello").start().awaitReady(SOON)) {
            long first = part.pid();
            part.kill9();

            part.restart();

            assertThat(part.isAlive()).isTrue();
            assertThat(part.pid()).isNotEqualTo(first);
        }
    }

    @Test
    void a_part_that_will_not_listen_is_ended_all_the_same() {
        var part = shell("trap '' TERM; echo hello; while :; do sleep 1; done", "hello")
                .start()
                .awaitReady(SOON);
        var running = Running.in(home.pid("part")).orElseThrow();

        running.end(Duration.ofMillis(300));

        assertThat(part.isAlive()).isFalse();
    }

    @Test
    void another_process_can_see_who_runs_and_end_it() {
        var part = shell("echo hello; exec sleep 60", "hello").start().awaitReady(SOON);

        Running.in(home.pid("part")).orElseThrow().end(SOON);

        assertThat(part.isAlive()).isFalse();
        assertThat(Running.in(home.pid("part"))).isEmpty();
    }

    @Test
    void a_process_id_that_was_given_out_again_is_not_taken_for_the_part() throws Exception {
        var stranger = ProcessHandle.current().pid();
        Files.writeString(home.pid("part"), stranger + " 2020-01-01T00:00:00Z TERM\n");

        assertThat(Running.in(home.pid("part"))).isEmpty();
    }

    @Test
    void parts_go_with_the_process_that_started_them() throws Exception {
        var part = shell("echo hello; exec sleep 60", "hello").start().awaitReady(SOON);
        var running = ProcessHandle.of(part.pid()).orElseThrow();

        keeper.letGo();

        running.onExit().get(20, TimeUnit.SECONDS);
        assertThat(part.isAlive()).isFalse();
    }

    @Test
    void a_log_that_has_grown_large_is_put_aside() throws Exception {
        Files.write(home.log("part"), new byte[21 * 1024 * 1024]);

        try (var part = shell("echo hello; exec sleep 60", "hello").start().awaitReady(SOON)) {
            assertThat(part.log()).hasContent("hello");
        }
    }

    private Part shell(String script, String readyWhenLogSays) {
        return new Part(home, Command.of("part", List.of("sh", "-c", script)), pid -> says(readyWhenLogSays));
    }

    private boolean says(String word) {
        try {
            return Files.readString(home.log("part")).contains(word);
        } catch (java.io.IOException e) {
            return false;
        }
    }
}
