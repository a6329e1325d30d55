package kz.kinoqor.gateway.page;

import jakarta.inject.Singleton;
import java.net.URI;
import kz.kinoqor.gateway.route.Upstream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where the examples on the pages say that Kinoqor is. What a request calls us is its own invention, and not repeated. */
@Singleton
public class PublicAddress {

    private final String text;

    PublicAddress(@ConfigProperty(name = "kinoqor.gateway.address") URI address) {
        Upstream.check("kinoqor.gateway.address", address);
        this.text = address.toString().replaceFirst("/$", "");
    }

    /** Scheme, host and port, without a slash at the end. */
    public String text() {
        return text;
    }
}
