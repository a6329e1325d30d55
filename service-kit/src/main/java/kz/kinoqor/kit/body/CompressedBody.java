package kz.kinoqor.kit.body;

import io.quarkus.runtime.configuration.MemorySize;
import jakarta.annotation.Priority;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import kz.kinoqor.kit.problem.RequestProblem;
import kz.kinoqor.kit.rule.BrokenRule;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Opens content that came in gzip, up to what it may have without: a small request must not become a large one. */
@Provider
@Priority(Priorities.ENTITY_CODER)
public class CompressedBody implements ReaderInterceptor {

    static final String GZIP = "gzip";

    private final long form;
    private final long file;

    CompressedBody(
            @ConfigProperty(name = "kinoqor.form.max-body") MemorySize form,
            @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize file) {
        this.form = form.asLongValue();
        this.file = file.asLongValue();
    }

    @Override
    public @Nullable Object aroundReadFrom(ReaderInterceptorContext content) throws IOException {
        if (!GZIP.equalsIgnoreCase(content.getHeaders().getFirst(HttpHeaders.CONTENT_ENCODING))) {
            return content.proceed();
        }
        try {
            var opened = new OneMember(content.getInputStream());
            content.setInputStream(
                    content.getType() == InputStream.class
                            ? new Bounded(opened, file)
                            : whole(new Bounded(opened, form)));
        } catch (ZipException | EOFException e) {
            throw RequestProblem.ContentMalformed.of(BrokenRule.of("gzip-broken"))
                    .refuse();
        }
        return content.proceed();
    }

    /** Before anybody reads it: what is wrong with the coding is not wrong with the JSON. */
    private static InputStream whole(InputStream opened) throws IOException {
        return new ByteArrayInputStream(opened.readAllBytes());
    }

    /** Refuses what comes behind the end, which the JDK would drop. */
    private static final class OneMember extends GZIPInputStream {

        private static final int TRAILER = 8;

        OneMember(InputStream compressed) throws IOException {
            super(compressed);
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            var read = super.read(into, from, length);
            if (read < 0 && (inf.getRemaining() > TRAILER || in.read() >= 0)) {
                throw new ZipException("something comes behind the end");
            }
            return read;
        }
    }

    /** Ends the reading where it becomes too long. */
    private static final class Bounded extends FilterInputStream {

        private long left;

        Bounded(InputStream in, long most) {
            super(in);
            this.left = most;
        }

        @Override
        public int read() throws IOException {
            var one = in.read();
            take(one < 0 ? 0 : 1);
            return one;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            var read = in.read(into, from, length);
            take(Math.max(read, 0));
            return read;
        }

        private void take(int read) {
            left -= read;
            if (left < 0) {
                throw new ClientErrorException(Response.Status.REQUEST_ENTITY_TOO_LARGE);
            }
        }
    }
}
