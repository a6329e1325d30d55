package kz.kinoqor.gateway.limit;

import java.util.concurrent.TimeUnit;

/**
 * What a limit says to one request.
 *
 * @param policy the limit, as {@code RateLimit-Policy} states it
 * @param state what is left of it, as {@code RateLimit} states it
 * @param nanosToWait until the request may come again
 */
public record Allowance(String policy, String state, boolean granted, long nanosToWait) {

    /** For {@code Retry-After}: whole seconds, at least one. */
    public String retryAfter() {
        return Long.toString(TimeUnit.NANOSECONDS.toSeconds(nanosToWait) + 1);
    }
}
