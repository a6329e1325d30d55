package kz.kinoqor.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PortsTest {

    @TempDir
    private Path folder;

    @Test
    void a_part_keeps_its_port_from_one_start_to_the_next() {
        int first = Home.at(folder).ports().port("kafka");

        assertThat(Home.at(folder).ports().port("kafka")).isEqualTo(first);
    }

    @Test
    void two_parts_never_share_a_port() {
        var ports = Home.at(folder).ports();

        assertThat(ports.port("kafka")).isNotEqualTo(ports.port("postgres"));
    }

    @Test
    void a_port_that_a_stranger_took_is_given_up_for_another() throws Exception {
        var ports = Home.at(folder).ports();
        int taken = ports.port("kafka");

        try (var stranger = new ServerSocket(taken, 1, InetAddress.getLoopbackAddress())) {
            assertThat(ports.port("kafka")).isNotEqualTo(stranger.getLocalPort());
        }
    }

    @Test
    void no_port_is_one_that_a_client_could_be_given_for_its_own_end() {
        assertThat(Home.at(folder).ports().port("kafka")).isBetween(15_000, 30_000);
    }
}
