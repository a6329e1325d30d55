package kz.kinoqor.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HomeTest {

    @TempDir
    private Path folder;

    @Test
    void a_password_is_drawn_once_and_kept() {
        var first = Home.at(folder).secrets().password("catalog");

        assertThat(Home.at(folder).secrets().password("catalog"))
                .isEqualTo(first)
                .hasSize(32);
    }

    @Test
    void passwords_are_for_their_owner_alone() throws Exception {
        Home.at(folder).secrets().password("catalog");

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("secrets.properties"))))
                .isEqualTo("rw-------");
    }

    @Test
    void emptying_leaves_what_is_not_the_stacks() throws Exception {
        var mine = Files.writeString(folder.resolve("notes.txt"), "keep me");
        var home = Home.at(folder);
        var data = Files.createDirectories(home.data("postgres").resolve("base"));

        home.empty();

        assertThat(mine).exists();
        assertThat(data).doesNotExist();
    }
}
