package kz.kinoqor.gateway.request;

import io.netty.util.AsciiString;
import java.util.List;

/** Which header names there are, and which of them nobody outside may use. */
public final class HeaderNames {

    /** By these names a proxy or a service tells another who is speaking and what was asked. */
    private static final List<String> RESERVED = List.of(
            "forwarded",
            "x-forwarded",
            "x-internal",
            "x-kinoqor",
            "x-real-ip",
            "x-remote",
            "x-auth-",
            "x-user",
            "x-client",
            "x-cluster-client",
            "x-original",
            "x-rewrite",
            "x-http-method",
            "x-method-override",
            "x-ssl",
            "x-org",
            "x-host",
            "x-envoy",
            "x-proxy",
            "x-tenant",
            "x-role",
            "remote-",
            "client-cert",
            "client-ip",
            "true-client",
            "cf-",
            "fastly-",
            "front-end-");

    private static final boolean[] TOKEN = new boolean[128];

    static {
        for (var c = '0'; c <= 'z'; c++) {
            TOKEN[c] = Character.isLetterOrDigit(c);
        }
        for (var c : "!#$%&'*+-.^_`|~".toCharArray()) {
            TOKEN[c] = true;
        }
    }

    private HeaderNames() {}

    /** A {@code token} of RFC 9110, 5.6.2. */
    static boolean token(CharSequence name) {
        for (var i = 0; i < name.length(); i++) {
            var c = name.charAt(i);
            if (c >= TOKEN.length || !TOKEN[c]) {
                return false;
            }
        }
        return !name.isEmpty();
    }

    /**
     * True for a name that belongs to the gateway and the services, and for any with an underscore: no header of ours has
     * one, and some readers cannot tell {@code Content_Length} from {@code Content-Length}.
     */
    public static boolean reserved(CharSequence name) {
        if (AsciiString.indexOf(name, '_', 0) >= 0) {
            return true;
        }
        for (var prefix : RESERVED) {
            if (AsciiString.regionMatches(name, true, 0, prefix, 0, prefix.length())) {
                return true;
            }
        }
        return false;
    }
}
