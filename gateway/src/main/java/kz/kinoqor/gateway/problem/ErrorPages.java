package kz.kinoqor.gateway.problem;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import kz.kinoqor.gateway.language.Language;
import kz.kinoqor.gateway.page.Frame;
import kz.kinoqor.gateway.page.Frames;
import kz.kinoqor.gateway.page.PageHeaders;
import kz.kinoqor.gateway.page.Voices;
import kz.kinoqor.http.answer.Accept;

/** Whatever refuses a request, the gateway or a service: a person in front of a browser gets a page that says so. */
@Singleton
public class ErrorPages {

    private static final String HTML = "text/html";

    private final Frames frames;

    public ErrorPages(Frames frames) {
        this.frames = frames;
    }

    @CheckedTemplate(basePath = "")
    static class Templates {

        private Templates() {}

        static native TemplateInstance error(Frame frame, ErrorView error);
    }

    /** Programs ask for JSON or for anything; some put pages first besides, but only browsers name XHTML then too. */
    public boolean wanted(HttpServerRequest request) {
        var accept = request.headers().getAll(HttpHeaders.ACCEPT);
        return accept.stream().anyMatch(line -> line.contains(HTML))
                && (accept.stream().noneMatch(line -> line.contains("*/*"))
                        || accept.stream().anyMatch(line -> line.contains("application/xhtml+xml")))
                && Accept.of(accept).prefers(HTML, "application/json", Problem.MEDIA_TYPE);
    }

    /** The page, and the headers of an answer that carries it. */
    public Buffer page(HttpServerRequest request, Problem.Body said, int status, MultiMap headers) {
        var language = head(request, headers);
        var page = Templates.error(frames.instead(language), ErrorView.of(said, status, language));
        return Buffer.buffer(Voices.speak(page, language).render());
    }

    /** The headers alone, and the language of the page. */
    public Language head(HttpServerRequest request, MultiMap headers) {
        var language = language(request);
        headers.set(HttpHeaders.CONTENT_TYPE, "text/html;charset=UTF-8")
                .set(HttpHeaders.CONTENT_LANGUAGE, language.code())
                .set(HttpHeaders.CACHE_CONTROL, "no-store")
                .set(HttpHeaders.VARY, "Accept, Accept-Language");
        PageHeaders.say(headers);
        return language;
    }

    /** That of the path where it has one, otherwise the one the browser asks for. */
    private static Language language(HttpServerRequest request) {
        var path = String.valueOf(request.path());
        return Language.all().stream()
                .filter(one -> path.equals("/" + one.code()) || path.startsWith("/" + one.code() + "/"))
                .findFirst()
                .orElseGet(() -> Language.preferred(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE)));
    }
}
