package kz.kinoqor.funding.parking;

import jakarta.ws.rs.Path;
import kz.kinoqor.funding.film.FilmInbox;
import kz.kinoqor.kit.identity.Caller;
import kz.kinoqor.kit.inbox.ParkedEventsResource;
import kz.kinoqor.kit.page.Pages;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Parked events of the register's films over HTTP. */
@Path("/v1/funding")
@Tag(name = "Parked events", description = "Facts of the register that funding could not take in")
class ParkedFilmEventsResource extends ParkedEventsResource {

    ParkedFilmEventsResource(FilmInbox inbox, Pages pages, Caller caller) {
        super(inbox.parking(), pages, caller);
    }
}
