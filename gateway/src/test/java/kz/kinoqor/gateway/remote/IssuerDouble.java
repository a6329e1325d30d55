package kz.kinoqor.gateway.remote;

import kz.kinoqor.http.testing.Issuer;
import org.eclipse.microprofile.config.ConfigProvider;

/** Whoever signs tokens for the gateway under test. */
public final class IssuerDouble {

    private IssuerDouble() {}

    /** The one whose key the gateway under test knows. */
    public static Issuer trusted() {
        return Issuer.of(
                ConfigProvider.getConfig().getValue("test.issuer.key", String.class),
                RemoteServices.ISSUER,
                RemoteServices.AUDIENCE);
    }
}
