package kz.kinoqor.catalog.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import kz.kinoqor.catalog.intake.line.Line;
import kz.kinoqor.catalog.intake.line.Lines;
import kz.kinoqor.kit.problem.Problem;
import kz.kinoqor.kit.problem.RequestProblem;
import org.jspecify.annotations.Nullable;

/** What is being sent, read once from beginning to end. */
final class Body implements Lines {

    private final DigestInputStream bytes;
    private final Lines lines;

    /**
     * @param request method, path and query, which are as much of the request as its bytes are
     */
    Body(String request, Media media, InputStream sent) {
        this.bytes = new DigestInputStream(sent, sha256());
        this.lines = media.lines(bytes);
        bytes.getMessageDigest().update(request.getBytes(StandardCharsets.UTF_8));
        bytes.getMessageDigest().update((byte) 0);
    }

    @Override
    public @Nullable Line next() throws IOException {
        return lines.next();
    }

    /** SHA-256 of the request, for which the rest of it is read. */
    byte[] fingerprint() throws IOException {
        bytes.transferTo(OutputStream.nullOutputStream());
        return bytes.getMessageDigest().digest();
    }

    /** What to say of a body that ends before its end. */
    static Problem broken() {
        return new RequestProblem.ContentMalformed(
                "The upload broke off before its end; nothing was entered", List.of());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is in every JDK", e);
        }
    }
}
