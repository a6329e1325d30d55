package kz.kinoqor.local.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import kz.kinoqor.local.process.Checkout;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When the script builds and what it says of it; Maven and the JDK are stand-ins. */
class BuildByScriptTest {

    private static final List<String> MODULES = List.of(
            "contracts",
            "kit-http",
            "service-kit",
            "deploy/local",
            "catalog-service",
            "funding-service",
            "analytics-service",
            "gateway");
    private static final String MAVEN = """
            #!/bin/sh
            for module in %s; do mkdir -p "$(dirname "$0")/$module/target"; done
            mkdir -p deploy/local/target/lib && : > deploy/local/target/local.jar
            echo "[INFO] Downloaded from somewhere: a/b/c.jar"
            echo "[INFO] Building Kinoqor gateway 1.0.0-SNAPSHOT     [7/8]"
            """.formatted(String.join(" ", MODULES));

    @TempDir
    private Path checkout;

    @BeforeEach
    void makeACheckoutThatWasNeverBuilt() throws IOException {
        Files.copy(Checkout.find().at("kinoqor"), checkout.resolve("kinoqor"));
        Files.writeString(checkout.resolve("pom.xml"), "<project/>");
        Files.createDirectories(checkout.resolve(".mvn"));
        for (var module : MODULES) {
            Files.createDirectories(checkout.resolve(module).resolve("src/main"));
            Files.writeString(source(module), "class Film {}");
        }
        putProgram(checkout.resolve("mvnw"), MAVEN);
        putProgram(checkout.resolve("jdk/bin/javac"), "#!/bin/sh\n");
        putProgram(checkout.resolve("jdk/bin/java"), "#!/bin/sh\n");
        Files.writeString(checkout.resolve("jdk/release"), "JAVA_VERSION=\"25\"\n");
    }

    @Test
    void the_first_build_tells_how_far_it_is_and_the_second_has_nothing_to_do() throws Exception {
        assertThat(up())
                .contains("Building")
                .contains("  Kinoqor gateway [7/8]")
                .contains("Built in");
        assertThat(up()).isEmpty();
    }

    @Test
    void what_was_changed_or_taken_away_is_built_again() throws Exception {
        up();
        Files.writeString(source("gateway"), "class Film { int year; }");
        assertThat(up()).contains("Built in");
        Files.delete(source("gateway"));
        assertThat(up()).contains("Built in");
        assertThat(up()).isEmpty();
    }

    @Test
    void a_build_that_fails_shows_why_and_is_tried_again() throws Exception {
        putProgram(checkout.resolve("mvnw"), "#!/bin/sh\necho '[ERROR] Film.java: ; expected'\nexit 1\n");

        assertThat(up()).contains("[ERROR] Film.java: ; expected").contains("the build failed");
        assertThat(up()).contains("the build failed");
        assertThat(checkout.resolve("home/logs/build.log")).content().contains("; expected");
    }

    private Path source(String module) {
        return checkout.resolve(module).resolve("src/main/Film.java");
    }

    private static void putProgram(Path place, String text) throws IOException {
        Files.createDirectories(place.getParent());
        assertThat(Files.writeString(place, text).toFile().setExecutable(true)).isTrue();
    }

    private String up() throws IOException, InterruptedException {
        var builder = new ProcessBuilder("/bin/sh", "./kinoqor", "up")
                .directory(checkout.toFile())
                .redirectErrorStream(true);
        builder.environment().put("JAVA_HOME", checkout.resolve("jdk").toString());
        builder.environment().put("KINOQOR_HOME", checkout.resolve("home").toString());
        var process = builder.start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        return output;
    }
}
