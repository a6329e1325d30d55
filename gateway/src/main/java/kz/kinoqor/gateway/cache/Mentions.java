package kz.kinoqor.gateway.cache;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Every id that a text names. What an answer shows is changed only by events that name one of its ids, or that have one
 * as their subject; so nobody here needs to know which event changes which representation.
 */
final class Mentions {

    private static final Pattern ID =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");

    private Mentions() {}

    static Set<UUID> in(CharSequence text) {
        var ids = new HashSet<UUID>();
        var found = ID.matcher(text);
        while (found.find()) {
            ids.add(UUID.fromString(found.group()));
        }
        return ids;
    }

    /** Ids are ASCII in every encoding that is sent here. */
    static Set<UUID> in(byte[] text) {
        return in(new String(text, StandardCharsets.ISO_8859_1));
    }
}
