package kz.kinoqor.analytics.parking;

import jakarta.ws.rs.Path;
import kz.kinoqor.kit.identity.Caller;
import kz.kinoqor.kit.inbox.ParkedEventsResource;
import kz.kinoqor.kit.inbox.Parking;
import kz.kinoqor.kit.page.Pages;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What the projections could not apply. */
@Path("/v1/analytics")
@Tag(name = "Parked events", description = "Events that a projection could not apply, and those that wait behind them")
class AnalyticsParkedEvents extends ParkedEventsResource {

    AnalyticsParkedEvents(Parking parking, Pages pages, Caller caller) {
        super(parking, pages, caller);
    }
}
