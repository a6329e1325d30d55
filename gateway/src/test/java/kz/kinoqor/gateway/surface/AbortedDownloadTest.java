package kz.kinoqor.gateway.surface;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import kz.kinoqor.gateway.remote.Gateway;
import kz.kinoqor.gateway.remote.RemoteServices;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RemoteServices.class)
class AbortedDownloadTest {

    /** The kernel takes some megabytes of what nobody reads. */
    private static final int MORE_THAN_FITS_IN_BETWEEN = 40;

    private final Logger logger = Logger.getLogger(ProblemMappers.class.getName());

    @Test
    void aCallerWhoHangsUpIsNoDefect() throws IOException {
        var log = new Log();
        logger.addHandler(log);
        logger.setLevel(Level.ALL);
        try {
            beginAndHangUp();

            await().during(Duration.ofSeconds(1))
                    .until(() -> log.records.stream()
                            .noneMatch(line -> line.getLevel().intValue() >= Level.INFO.intValue()));
        } finally {
            logger.setLevel(null);
            logger.removeHandler(log);
        }
    }

    private static void beginAndHangUp() throws IOException {
        var gateway = Gateway.at("/openapi");
        try (var socket = new Socket()) {
            socket.setReceiveBufferSize(4096);
            socket.setSoLinger(true, 0);
            socket.connect(new InetSocketAddress(gateway.getHost(), gateway.getPort()));
            socket.getOutputStream()
                    .write("GET /openapi HTTP/1.1\r\nHost: gateway\r\n\r\n"
                            .repeat(MORE_THAN_FITS_IN_BETWEEN)
                            .getBytes(StandardCharsets.US_ASCII));
            assertThat(socket.getInputStream().read()).isEqualTo('H');
        }
    }

    private static final class Log extends Handler {

        private final LinkedBlockingQueue<LogRecord> records = new LinkedBlockingQueue<>();

        @Override
        public void publish(LogRecord message) {
            records.add(message);
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
