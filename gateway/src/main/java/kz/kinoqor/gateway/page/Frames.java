package kz.kinoqor.gateway.page;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.UriInfo;
import kz.kinoqor.gateway.language.Language;

/** Makes the frame of a page. */
@Singleton
public class Frames {

    private final Assets assets;

    public Frames(Assets assets) {
        this.assets = assets;
    }

    /** Of a page that exists in every language. */
    public Frame of(Language language, String path, UriInfo uri) {
        var query = uri.getRequestUri().getRawQuery();
        return new Frame(language, path, query == null ? "" : "?" + query, true, assets);
    }

    /** Of a page that stands where another was looked for. */
    public Frame instead(Language language) {
        return new Frame(language, "", "", false, assets);
    }

    /** Of a page for developers, which is in English. */
    public Frame english(String path) {
        return new Frame(Language.EN, path, "", false, assets);
    }
}
