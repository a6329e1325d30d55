package kz.kinoqor.http.testing;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** A caller who does not keep to the rules: sends bytes as they stand and reads whatever comes. */
public final class RawConnection implements AutoCloseable {

    private static final int UNTIL_THE_FIRST_BYTE_MILLIS = 20_000;
    private static final int UNTIL_THE_NEXT_MILLIS = 1_500;

    private static final String CONTINUE = "HTTP/1.1 100 Continue\r\n\r\n";

    private final Socket socket;
    private final InputStream in;

    public RawConnection(URI server) throws IOException {
        socket = new Socket(server.getHost(), server.getPort());
        in = new BufferedInputStream(socket.getInputStream());
    }

    public RawConnection send(String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
        socket.getOutputStream().flush();
        return this;
    }

    /** Everything that comes until the other side closes or falls silent. */
    public String heard() throws IOException {
        socket.setSoTimeout(UNTIL_THE_FIRST_BYTE_MILLIS);
        return heard(UNTIL_THE_NEXT_MILLIS);
    }

    /** The next answer, to a request of this method; empty where the other side has closed instead. */
    public Optional<RawAnswer> answer(String method) throws IOException {
        socket.setSoTimeout(UNTIL_THE_FIRST_BYTE_MILLIS);
        try {
            return RawAnswer.read(in, method);
        } catch (SocketException reset) {
            return Optional.empty();
        }
    }

    /** True where the next answer says {@code 100 Continue}; it is read then. */
    public boolean goesOn() throws IOException {
        socket.setSoTimeout(UNTIL_THE_FIRST_BYTE_MILLIS);
        var said = new String(in.readNBytes(CONTINUE.length()), StandardCharsets.ISO_8859_1);
        return said.equals(CONTINUE);
    }

    /** What comes as far as the end of this text, which must come. */
    public String heardAsFarAs(String text) throws IOException {
        socket.setSoTimeout(UNTIL_THE_FIRST_BYTE_MILLIS);
        var heard = new StringBuilder();
        while (heard.indexOf(text) < 0) {
            var next = in.read();
            if (next < 0) {
                throw new IOException("only this came: " + heard);
            }
            heard.append((char) next);
        }
        return heard.toString();
    }

    /** True once something has come that was not read yet. */
    public boolean isAnswered() throws IOException {
        return in.available() > 0;
    }

    /** So many bytes of what comes, whatever they are. */
    public void hear(int bytes) throws IOException {
        socket.setSoTimeout(UNTIL_THE_FIRST_BYTE_MILLIS);
        in.readNBytes(bytes);
    }

    /** All that comes until the other side closes, which it must. */
    public String rest() throws IOException {
        socket.setSoTimeout(UNTIL_THE_FIRST_BYTE_MILLIS);
        try {
            return new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
        } catch (SocketException reset) {
            return "";
        }
    }

    private String heard(int untilTheNext) throws IOException {
        var heard = new ByteArrayOutputStream();
        var buffer = new byte[8192];
        try {
            for (var read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                heard.write(buffer, 0, read);
                socket.setSoTimeout(untilTheNext);
            }
        } catch (SocketTimeoutException | SocketException silent) {
            return heard.toString(StandardCharsets.ISO_8859_1);
        }
        return heard.toString(StandardCharsets.ISO_8859_1);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
