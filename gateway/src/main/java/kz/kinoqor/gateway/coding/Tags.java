package kz.kinoqor.gateway.coding;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.util.AsciiString;
import io.vertx.core.MultiMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tags of the codings of one representation. A strong tag means the same bytes (RFC 9110, 8.8.3.3), so the compressed
 * form has one of its own: that of the service, marked. Asking for it or writing with it means the representation.
 */
public final class Tags {

    private static final String MARK = "-gzip\"";
    private static final List<AsciiString> WITH_TAGS = List.of(HttpHeaderNames.IF_MATCH, HttpHeaderNames.IF_NONE_MATCH);

    private Tags() {}

    /** A weak tag may stand for both forms. */
    static String compressed(String tag) {
        return tag.startsWith("\"") && tag.endsWith("\"") ? tag.substring(0, tag.length() - 1) + MARK : tag;
    }

    /** Makes every tag of a request one that its service has given. */
    public static void unmark(MultiMap headers) {
        for (var name : WITH_TAGS) {
            var value = list(headers, name);
            if (value != null) {
                headers.set(name, value.replace(MARK, "\""));
            }
        }
    }

    /** What a header says that may stand on several lines; null where it is not there. */
    public static @Nullable String list(MultiMap headers, CharSequence name) {
        var lines = headers.getAll(name);
        return lines.isEmpty() ? null : String.join(", ", lines);
    }

    /** The tag that a caller asked about, where it stands for a representation that has not changed. */
    static String known(String tag, @Nullable String ifNoneMatch) {
        var compressed = compressed(tag);
        return ifNoneMatch != null && ifNoneMatch.contains(compressed) ? compressed : tag;
    }
}
