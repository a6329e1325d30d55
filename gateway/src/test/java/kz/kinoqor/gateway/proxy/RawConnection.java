package kz.kinoqor.gateway.proxy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** A caller who does not keep to the rules: sends bytes as they stand and reads whatever comes. */
final class RawConnection implements AutoCloseable {

    private static final int UNTIL_THE_FIRST_BYTE_MILLIS = 20_000;
    private static final int UNTIL_THE_NEXT_MILLIS = 1_500;

    private final Socket socket;

    RawConnection(URI gateway) throws IOException {
        socket = new Socket(gateway.getHost(), gateway.getPort());
    }

    RawConnection send(String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
        socket.getOutputStream().flush();
        return this;
    }

    /** Everything that comes until the other side closes or falls silent. */
    String heard() throws IOException {
        socket.setSoTimeout(UNTIL_THE_FIRST_BYTE_MILLIS);
        return heard(UNTIL_THE_NEXT_MILLIS);
    }

    /** The same for a caller who waits no longer than that for any byte. */
    String heardWithin(int millis) throws IOException {
        socket.setSoTimeout(millis);
        return heard(millis);
    }

    private String heard(int untilTheNext) throws IOException {
        var heard = new ByteArrayOutputStream();
        var buffer = new byte[8192];
        try {
            for (var read = socket.getInputStream().read(buffer);
                    read >= 0;
                    read = socket.getInputStream().read(buffer)) {
                heard.write(buffer, 0, read);
                socket.setSoTimeout(untilTheNext);
            }
        } catch (SocketTimeoutException | java.net.SocketException silent) {
            return heard.toString(StandardCharsets.ISO_8859_1);
        }
        return heard.toString(StandardCharsets.ISO_8859_1);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
