package kz.kinoqor.gateway.home;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import kz.kinoqor.gateway.event.EventRow;
import kz.kinoqor.gateway.language.Language;
import kz.kinoqor.gateway.page.Frame;
import kz.kinoqor.gateway.page.Frames;
import kz.kinoqor.gateway.page.PublicAddress;
import kz.kinoqor.gateway.page.Voices;
import kz.kinoqor.gateway.pulse.FeedItem;
import kz.kinoqor.gateway.pulse.Pulse;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** {@code /{lang}/}: the first thing a person sees. */
@Path("/")
@RunOnVirtualThread
class HomePage {

    private final Live live;
    private final Pulse pulse;
    private final Frames frames;
    private final PublicAddress address;
    private final InstantSource clock;

    HomePage(Live live, Pulse pulse, Frames frames, PublicAddress address, InstantSource clock) {
        this.live = live;
        this.pulse = pulse;
        this.frames = frames;
        this.address = address;
        this.clock = clock;
    }

    @CheckedTemplate(basePath = "")
    static class Templates {

        private Templates() {}

        static native TemplateInstance home(Frame frame, LiveView live, Newest newest, Road road, String origin);
    }

    /**
     * The newest events as rows.
     *
     * @param away analytics did not answer
     * @param cursor where the live list goes on; empty when there is no event yet
     * @param example a thread worth a look
     */
    record Newest(boolean away, List<EventRow> rows, String cursor, String example) {

        static Newest none() {
            return new Newest(true, List.of(), "", "");
        }

        static Newest of(List<EventRow> rows) {
            var cursor = rows.isEmpty() ? "" : rows.getFirst().id();
            var example = rows.stream()
                    .map(EventRow::thread)
                    .filter(thread -> thread != null)
                    .findFirst()
                    .orElse("");
            return new Newest(false, rows, cursor, example);
        }
    }

    @GET
    @Path("{lang:kk|ru|en}/")
    @Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
    @Operation(hidden = true)
    public Response page(@PathParam("lang") String lang, UriInfo uri) {
        var language = language(lang);
        var newest = pulse.newest()
                .map(items -> rows(items, language, clock.instant()))
                .orElseGet(Newest::none);
        var view = live.in(language);
        var page = Templates.home(frames.of(language, "", uri), view, newest, Road.of(view.stations()), address.text());
        return Response.ok(Voices.speak(page, language))
                .header("Cache-Control", "no-store")
                .header("Content-Language", language.code())
                .build();
    }

    private static Newest rows(List<FeedItem> items, Language language, Instant now) {
        return Newest.of(
                items.stream().map(item -> EventRow.of(item, language, now)).toList());
    }

    @GET
    @Path("{lang:kk|ru|en}/live")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(hidden = true)
    public Response live(@PathParam("lang") String lang) {
        return Response.ok(live.in(language(lang)))
                .header("Cache-Control", "no-store")
                .build();
    }

    private static Language language(String lang) {
        return Language.of(lang).orElseThrow(NotFoundException::new);
    }
}
