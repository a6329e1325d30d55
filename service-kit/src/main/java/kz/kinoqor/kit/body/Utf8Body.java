package kz.kinoqor.kit.body;

import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import kz.kinoqor.kit.problem.RequestProblem;
import kz.kinoqor.kit.rule.BrokenRule;
import org.jspecify.annotations.Nullable;

/**
 * Takes JSON in UTF-8 and in nothing else (RFC 8259, 8.1). The JSON library guesses UTF-16 and UTF-32, and makes
 * characters of bytes that are none. What is read as it comes checks its lines itself.
 */
@Provider
public class Utf8Body implements ReaderInterceptor {

    @Override
    public @Nullable Object aroundReadFrom(ReaderInterceptorContext content) throws IOException {
        if (content.getType() != InputStream.class) {
            var bytes = content.getInputStream().readAllBytes();
            if (!isUtf8(bytes)) {
                throw RequestProblem.ContentMalformed.of(BrokenRule.of("content-not-utf8"))
                        .refuse();
            }
            content.setInputStream(new ByteArrayInputStream(bytes));
        }
        return content.proceed();
    }

    /** A NUL is in no JSON, but in every JSON of a wider encoding. */
    private static boolean isUtf8(byte[] bytes) {
        for (var one : bytes) {
            if (one == 0) {
                return false;
            }
        }
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException none) {
            return false;
        }
    }
}
