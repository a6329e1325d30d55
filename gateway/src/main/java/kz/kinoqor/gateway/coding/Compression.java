package kz.kinoqor.gateway.coding;

import io.netty.handler.codec.compression.CompressionOptions;
import io.netty.handler.codec.compression.StandardCompressionOptions;
import io.netty.handler.codec.http.HttpContentCompressor;
import io.quarkus.vertx.http.HttpServerOptionsCustomizer;
import io.vertx.core.http.HttpServerOptions;
import jakarta.inject.Singleton;

/** Lets the server compress, by gzip and nothing else. {@link Codings} says of each answer whether it does. */
@Singleton
class Compression implements HttpServerOptionsCustomizer {

    private static final int LEVEL = 4;
    private static final int WINDOW_BITS = 15;
    private static final int MEMORY_LEVEL = 8;

    @Override
    public void customizeHttpServer(HttpServerOptions options) {
        options.setCompressionSupported(true).addCompressor(gzip());
    }

    @Override
    public void customizeHttpsServer(HttpServerOptions options) {
        customizeHttpServer(options);
    }

    private static CompressionOptions gzip() {
        return StandardCompressionOptions.gzip(LEVEL, WINDOW_BITS, MEMORY_LEVEL);
    }

    /** Reads {@code Accept-Encoding} with the server's own eyes, so that both come to the same coding. */
    static final class Choice extends HttpContentCompressor {

        Choice() {
            super(gzip());
        }

        boolean isGzip(String acceptEncoding) {
            return "gzip".equals(determineEncoding(acceptEncoding));
        }
    }
}
