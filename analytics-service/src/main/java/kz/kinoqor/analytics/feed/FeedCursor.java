package kz.kinoqor.analytics.feed;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/** A place in the feed: right after this position. Clients hand it back without looking inside. */
record FeedCursor(long position) {

    private static final Pattern PLAIN = Pattern.compile("feed:([0-9]{1,18})");

    String token() {
        var plain = "feed:" + position;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }

    /** Refuses with {@code feed-cursor-malformed}. */
    static FeedCursor parse(String token) {
        return decoded(token).orElseThrow(() -> new FeedProblem.CursorMalformed().refuse());
    }

    private static Optional<FeedCursor> decoded(String token) {
        try {
            var plain = PLAIN.matcher(new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8));
            return plain.matches() ? Optional.of(new FeedCursor(Long.parseLong(plain.group(1)))) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
