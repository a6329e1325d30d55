package kz.kinoqor.local.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import kz.kinoqor.local.process.Checkout;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The script at the top of the checkout, as a newcomer's shell runs it. */
class ScriptTest {

    private static final Path NOTHING = Path.of("/nonexistent");

    @TempDir
    private Path folder;

    private final Map<String, String> environment = new HashMap<>();

    /** No JDK anywhere, until a test puts one somewhere. */
    @BeforeEach
    void hideEveryJdk() {
        environment.put("PATH", "/usr/bin:/bin");
        environment.put("JAVA_HOME", "");
        environment.put("HOME", folder.toString());
        environment.put("SDKMAN_DIR", NOTHING.toString());
        environment.put("KINOQOR_JVM_FOLDER", NOTHING.toString());
        environment.put("KINOQOR_HOME", folder.resolve("home").toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"up", "down", "status", "logs", "token", "test", "verify", "bench", "help"})
    void help_lists_every_command_and_needs_no_jdk(String command) throws Exception {
        var help = script("help");

        assertThat(help.status()).isZero();
        assertThat(help.output()).contains("./kinoqor " + command);
    }

    @Test
    void an_unknown_command_is_one_sentence() throws Exception {
        var answer = script("dance");

        assertThat(answer.status()).isEqualTo(2);
        assertThat(answer.errors()).hasLineCount(1).contains("dance").contains("./kinoqor help");
    }

    @Test
    void without_a_jdk_one_sentence_says_how_to_get_one() throws Exception {
        putJdk(folder.resolve("old"), "17.0.15");
        environment.put("JAVA_HOME", folder.resolve("old").toString());
        environment.put("PATH", toolsWithoutJava());

        var answer = script("token", "admin");

        assertThat(answer.status()).isEqualTo(1);
        assertThat(answer.output()).isEmpty();
        assertThat(answer.errors()).hasLineCount(1).contains("no JDK 25").contains("JAVA_HOME");
    }

    @Test
    void an_older_java_home_gives_way_to_a_jdk_among_the_installed_ones() throws Exception {
        putJdk(folder.resolve("old"), "17.0.15");
        environment.put("JAVA_HOME", folder.resolve("old").toString());
        environment.put("PATH", toolsWithoutJava());
        environment.put("KINOQOR_JVM_FOLDER", folder.resolve("jvm").toString());
        linkThisJdk(folder.resolve("jvm/some-jdk-25"));

        assertThat(script("token", "admin").status()).isZero();
    }

    @Test
    void a_jdk_of_sdkman_is_found() throws Exception {
        environment.put("PATH", toolsWithoutJava());
        environment.put("SDKMAN_DIR", folder.resolve("sdkman").toString());
        linkThisJdk(folder.resolve("sdkman/candidates/java/25-tem"));

        assertThat(script("token", "admin").status()).isZero();
    }

    @Test
    void a_jdk_on_the_path_is_found_through_its_links() throws Exception {
        var bin = Files.createDirectories(folder.resolve("bin"));
        Files.createSymbolicLink(bin.resolve("javac"), thisJdk().resolve("bin/javac"));
        environment.put("PATH", bin + ":" + toolsWithoutJava());

        assertThat(script("token", "admin").status()).isZero();
    }

    @Test
    void token_prints_nothing_but_the_token() throws Exception {
        environment.put("JAVA_HOME", thisJdk().toString());

        var answer = script("token", "catalog-editor");

        assertThat(answer.errors()).isEmpty();
        assertThat(answer.output().strip()).matches("[\\w-]+\\.[\\w-]+\\.[\\w-]+");
    }

    @Test
    void an_unknown_role_is_one_sentence() throws Exception {
        environment.put("JAVA_HOME", thisJdk().toString());

        var answer = script("token", "king");

        assertThat(answer.status()).isEqualTo(2);
        assertThat(answer.output()).isEmpty();
        assertThat(answer.errors()).hasLineCount(1).contains("fund-officer");
    }

    @Test
    void down_with_nothing_up_says_so() throws Exception {
        environment.put("JAVA_HOME", thisJdk().toString());

        var answer = script("down");

        assertThat(answer.status()).isZero();
        assertThat(answer.output()).hasLineCount(1).startsWith("Nothing is running");
    }

    @Test
    void a_taken_port_is_one_sentence_and_nothing_is_left_behind() throws Exception {
        try (var stranger = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            environment.put("KINOQOR_PORT", Integer.toString(stranger.getLocalPort()));

            var answer = java("up");

            assertThat(answer.status()).isEqualTo(1);
            assertThat(answer.errors()).hasLineCount(1).contains("port " + stranger.getLocalPort() + " is taken");
            assertThat(folder.resolve("home/pids")).isEmptyDirectory();
        }
    }

    /** What `up` runs once everything is built; the script itself would build first. */
    private Answer java(String command) throws IOException, InterruptedException {
        return run(List.of(
                thisJdk().resolve("bin/java").toString(),
                "-cp",
                System.getProperty("java.class.path", ""),
                Kinoqor.class.getName(),
                folder.resolve("home").toString(),
                command));
    }

    private Answer script(String... arguments) throws IOException, InterruptedException {
        var words = new ArrayList<>(List.of("/bin/sh", "./kinoqor"));
        words.addAll(List.of(arguments));
        return run(words);
    }

    private Answer run(List<String> words) throws IOException, InterruptedException {
        var output = folder.resolve("output");
        var errors = folder.resolve("errors");
        var builder = new ProcessBuilder(words)
                .directory(Checkout.find().root().toFile())
                .redirectOutput(output.toFile())
                .redirectError(errors.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("KINOQOR_"));
        builder.environment().putAll(environment);
        var process = builder.start();
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        return new Answer(process.exitValue(), Files.readString(output), Files.readString(errors));
    }

    /** A folder of the shell's tools alone, for a machine whose own folder of tools holds a Java. */
    private String toolsWithoutJava() throws IOException {
        var tools = Files.createDirectories(folder.resolve("tools"));
        for (var name :
                List.of("dirname", "readlink", "sed", "find", "head", "touch", "mktemp", "date", "awk", "cat")) {
            var tool = tools.resolve(name);
            if (!Files.exists(tool)) {
                Files.createSymbolicLink(tool, Path.of("/usr/bin").resolve(name));
            }
        }
        return tools.toString();
    }

    private static void putJdk(Path place, String version) throws IOException {
        Files.createDirectories(place.resolve("bin"));
        for (var program : List.of("java", "javac")) {
            var file = Files.writeString(place.resolve("bin").resolve(program), "#!/bin/sh\nexit 1\n");
            file.toFile().setExecutable(true);
        }
        Files.writeString(place.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
    }

    private static void linkThisJdk(Path place) throws IOException {
        Files.createDirectories(place.getParent());
        Files.createSymbolicLink(place, thisJdk());
    }

    private static Path thisJdk() {
        return Path.of(System.getProperty("java.home", ""));
    }

    private record Answer(int status, String output, String errors) {}
}
