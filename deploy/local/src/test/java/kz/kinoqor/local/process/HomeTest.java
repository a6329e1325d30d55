package kz.kinoqor.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
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

        assertThat(permissions(folder.resolve("secrets.properties"))).isEqualTo("rw-------");
    }

    @Test
    void nobody_else_can_look_into_a_home() throws Exception {
        var home = Home.at(folder.resolve("new/home"));

        assertThat(permissions(home.root())).isEqualTo("rwx------");
        assertThat(permissions(home.root().resolve("logs"))).isEqualTo("rwx------");
        assertThat(permissions(home.madeData("kafka"))).isEqualTo("rwx------");
    }

    @Test
    void what_an_earlier_version_made_for_everybody_is_closed_and_what_it_lies_in_is_left_alone() throws Exception {
        var open = PosixFilePermissions.fromString("rwxr-xr-x");
        Files.setPosixFilePermissions(folder, open);
        Files.createDirectory(folder.resolve("logs"), PosixFilePermissions.asFileAttribute(open));

        var home = Home.at(folder);

        assertThat(permissions(home.root().resolve("logs"))).isEqualTo("rwx------");
        assertThat(permissions(folder)).isEqualTo("rwxr-xr-x");
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

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
