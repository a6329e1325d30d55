package kz.kinoqor.contracts.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import kz.kinoqor.contracts.publication.Publication;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ManifestTest {

    @TempDir
    Path folder;

    private Path sample;

    @BeforeEach
    void one_sample_is_published() throws IOException {
        sample = Files.createDirectories(folder.resolve("kz.kinoqor.test.thing.made.v1"))
                .resolve("001-full.json");
        Files.writeString(sample, "{}");
        Manifest.of(folder).append();
    }

    /** {@code -Dkinoqor.samples.append=true} publishes new samples; it never touches the published ones. */
    @Test
    void the_published_samples_are_as_they_were() {
        if (Boolean.getBoolean("kinoqor.samples.append")) {
            Manifest.of(Publication.SAMPLES).append();
        }

        var faults = Manifest.of(Publication.SAMPLES).faults();

        assertThat(faults).as("samples are only ever added").isEmpty();
    }

    @Test
    void a_sample_that_is_as_it_was_published_has_no_fault() {
        var faults = Manifest.of(folder).faults();

        assertThat(faults).isEmpty();
    }

    @Test
    void a_changed_sample_is_named() throws IOException {
        Files.writeString(sample, "{ }");

        var faults = Manifest.of(folder).faults();

        assertThat(faults)
                .containsExactly("kz.kinoqor.test.thing.made.v1/001-full.json was published and has been changed");
    }

    @Test
    void a_deleted_sample_is_named() throws IOException {
        Files.delete(sample);

        var faults = Manifest.of(folder).faults();

        assertThat(faults).containsExactly("kz.kinoqor.test.thing.made.v1/001-full.json was published and is gone");
    }

    @Test
    void a_new_sample_asks_to_be_published() throws IOException {
        Files.writeString(sample.resolveSibling("002-minimal.json"), "{}");

        var faults = Manifest.of(folder).faults();

        assertThat(faults)
                .containsExactly("kz.kinoqor.test.thing.made.v1/002-minimal.json is new: publish it with"
                        + " -Dkinoqor.samples.append=true");
    }

    @Test
    void publishing_appends_and_forgives_no_change() throws IOException {
        Files.writeString(sample, "{ }");
        Files.writeString(sample.resolveSibling("000-earlier-in-the-alphabet.json"), "{}");

        Manifest.of(folder).append();

        assertThat(Files.readAllLines(folder.resolve("MANIFEST.sha256")))
                .extracting(line -> line.substring(66))
                .containsExactly(
                        "kz.kinoqor.test.thing.made.v1/001-full.json",
                        "kz.kinoqor.test.thing.made.v1/000-earlier-in-the-alphabet.json");
        assertThat(Manifest.of(folder).faults())
                .containsExactly("kz.kinoqor.test.thing.made.v1/001-full.json was published and has been changed");
    }
}
