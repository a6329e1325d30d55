package kz.kinoqor.gateway.page;

import java.util.List;
import kz.kinoqor.gateway.language.Language;

/**
 * What stands around the content of one page.
 *
 * @param language in which the page is written
 * @param path of the page behind its language, without a leading slash; empty for the first page
 * @param query as asked, with its question mark; kept when the language is switched
 * @param translated whether the page exists in the other languages
 * @param assets where the style sheet and the modules are
 */
public record Frame(Language language, String path, String query, boolean translated, Assets assets) {

    /** One of the languages the page can be read in. */
    public record Version(String code, String endonym, String href, boolean current) {}

    public String code() {
        return language.code();
    }

    /** The first page in this language. */
    public String home() {
        return "/" + language.code() + "/";
    }

    /** The status page in this language. */
    public String statusHref() {
        return "/" + language.code() + "/status";
    }

    /** Where the language switch leads: the same page where it is translated, otherwise the first one. */
    public List<Version> versions() {
        return Language.all().stream()
                .map(one -> new Version(
                        one.code(),
                        one.endonym(),
                        "/" + one.code() + "/" + (translated ? path + query : ""),
                        one == language))
                .toList();
    }

    public String asset(String name) {
        return assets.href(name);
    }
}
