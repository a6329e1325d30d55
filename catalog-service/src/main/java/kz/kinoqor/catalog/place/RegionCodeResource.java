package kz.kinoqor.catalog.place;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import kz.kinoqor.kit.openapi.Refuses;
import kz.kinoqor.kit.parameter.QueryParameter;
import kz.kinoqor.kit.place.Region;
import kz.kinoqor.kit.place.Regions;
import kz.kinoqor.kit.rule.BrokenRule;
import kz.kinoqor.kit.time.BusinessDays;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The codes of the regions of Kazakhstan over HTTP. */
@Path("/v1/codes/regions")
@Tag(name = "Codes", description = "The code lists behind the register")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class RegionCodeResource {

    private final Regions regions;
    private final BusinessDays days;

    RegionCodeResource(Regions regions, BusinessDays days) {
        this.regions = regions;
        this.days = days;
    }

    /** The regions that there are on one day. */
    @Schema(name = "RegionList")
    record RegionList(LocalDate asOf, List<Region> items) {}

    /**
     * What a code means on one day.
     *
     * @param given the code as asked, of today's generation or the older one
     */
    @Schema(name = "ResolvedRegion")
    record Resolved(String given, LocalDate asOf, Region region) {}

    @GET
    @PermitAll
    @Operation(
            operationId = "listRegions",
            summary = "The regions of Kazakhstan, 20 at present, or those of a past day")
    public RegionList list(@RestQuery @Nullable @Schema(format = "date", examples = "2022-06-07") String asOf) {
        var day = day(asOf);
        return new RegionList(day, regions.existingOn(day));
    }

    @GET
    @Path("/{code}")
    @PermitAll
    @Operation(operationId = "resolveRegion", summary = "What a code of either generation means on a day")
    @Refuses({"region-unknown", "region-ambiguous"})
    public Resolved resolve(
            @RestPath String code, @RestQuery @Nullable @Schema(format = "date", examples = "2022-06-07") String asOf) {
        var day = day(asOf);
        try {
            return new Resolved(code, day, regions.resolve(code, day));
        } catch (BrokenRule rule) {
            throw RegionProblem.of(rule).refuse();
        }
    }

    private LocalDate day(@Nullable String asOf) {
        var day = QueryParameter.read("asOf", asOf, BusinessDays::parse);
        return day == null ? days.today() : day;
    }
}
