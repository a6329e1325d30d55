package kz.kinoqor.bench.suite;

import java.io.IOException;
import java.time.Duration;
import java.util.regex.Pattern;
import kz.kinoqor.local.stack.LocalStack;

/** All read models of analytics, as it speaks of them. */
public final class ReadModels {

    private static final Pattern BEHIND = Pattern.compile("\"lag\"\\s*:\\s*(null|[1-9])");
    private static final Duration LATEST = Duration.ofMinutes(5);

    private final Api api;

    public ReadModels(LocalStack stack) {
        this.api = new Api(stack, "analytics-service");
    }

    /** Returns when none is behind: from then on nobody pays for what was done before. */
    public void awaitCaughtUp() throws IOException, InterruptedException {
        var deadline = System.nanoTime() + LATEST.toNanos();
        while (BEHIND.matcher(api.get("/v1/projections")).find()) {
            if (System.nanoTime() > deadline) {
                throw new IOException("read models are still behind after " + LATEST);
            }
            Thread.sleep(Duration.ofMillis(100));
        }
    }
}
