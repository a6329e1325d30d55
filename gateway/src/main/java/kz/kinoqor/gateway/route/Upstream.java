package kz.kinoqor.gateway.route;

import java.net.URI;

/**
 * A service behind the gateway.
 *
 * @param name for people
 * @param address where it answers requests, {@code http} or {@code https} without a path
 * @param management where it says how it is and what its API looks like; of the same shape
 */
public record Upstream(String name, URI address, URI management) {

    public Upstream {
        check("kinoqor." + name + ".url", address);
        check("kinoqor." + name + ".management-url", management);
    }

    /** Refuses what is no address of a server. */
    public static void check(String setting, URI address) {
        var scheme = address.getScheme();
        if (address.getHost() == null || !("http".equals(scheme) || "https".equals(scheme))) {
            throw new IllegalArgumentException(setting + " must be http://host:port, not " + address);
        }
        if (!address.getRawPath().isEmpty() && !address.getRawPath().equals("/")) {
            throw new IllegalArgumentException(setting + " must have no path, not " + address);
        }
    }

    public boolean secure() {
        return "https".equals(address.getScheme());
    }

    public String host() {
        return address.getHost();
    }

    public int port() {
        return address.getPort() > 0 ? address.getPort() : secure() ? 443 : 80;
    }

    /** What goes into {@code Host}. */
    public String authority() {
        return address.getRawAuthority();
    }
}
