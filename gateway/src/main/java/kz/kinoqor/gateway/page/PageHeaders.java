package kz.kinoqor.gateway.page;

import io.vertx.core.MultiMap;

/** What a page may do in a browser: the whole site lives without inline script or style, and without anybody else's servers. */
public final class PageHeaders {

    private static final String CONTENT_SECURITY = "default-src 'none'; script-src 'self'; style-src 'self'; "
            + "img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; "
            + "frame-ancestors 'none'";

    private PageHeaders() {}

    public static void say(MultiMap headers) {
        headers.set("content-security-policy", CONTENT_SECURITY)
                .set("cross-origin-opener-policy", "same-origin")
                .set("permissions-policy", "camera=(), geolocation=(), microphone=()");
    }
}
