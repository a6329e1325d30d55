package kz.kinoqor.gateway.route;

import java.net.URI;

/** A service behind the door: its name for people and its address, {@code http} or {@code https} without a path. */
public record Upstream(String name, URI address) {

    public Upstream {
        var scheme = address.getScheme();
        if (address.getHost() == null || !("http".equals(scheme) || "https".equals(scheme))) {
            throw new IllegalArgumentException("kinoqor." + name + ".url must be http://host:port, not " + address);
        }
        if (!address.getRawPath().isEmpty() && !address.getRawPath().equals("/")) {
            throw new IllegalArgumentException("kinoqor." + name + ".url must have no path, not " + address);
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
