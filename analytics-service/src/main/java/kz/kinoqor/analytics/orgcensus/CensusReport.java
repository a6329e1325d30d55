package kz.kinoqor.analytics.orgcensus;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kz.kinoqor.analytics.orgcensus.Census.Place;
import kz.kinoqor.analytics.orgcensus.CensusView.AccountedView;
import kz.kinoqor.analytics.orgcensus.CensusView.CollectionView;
import kz.kinoqor.analytics.orgcensus.CensusView.DerivedView;
import kz.kinoqor.analytics.orgcensus.CensusView.OrganisationsAccountedView;
import kz.kinoqor.analytics.orgcensus.CensusView.OwnershipView;
import kz.kinoqor.analytics.orgcensus.CensusView.RegionView;
import kz.kinoqor.analytics.orgcensus.CensusView.StateAccountedView;
import kz.kinoqor.analytics.orgcensus.CensusView.StatementView;
import kz.kinoqor.analytics.phrase.Phrases;
import kz.kinoqor.analytics.position.Mark;
import kz.kinoqor.kit.place.Region;
import kz.kinoqor.kit.place.Regions;

/** Turns a census into an answer: names, definitions and what the regions account for. */
@ApplicationScoped
class CensusReport {

    private static final List<String> DEFINED = List.of("private", "state", "foreign", "mixed", "unknown");

    private final Phrases phrases = Phrases.named(OrgCensusProjection.NAME);
    private final Map<String, Map<String, String>> definitions = definitions(phrases);
    private final Regions regions;

    CensusReport(Regions regions) {
        this.regions = regions;
    }

    CensusView of(Census census, Mark mark) {
        var places = census.regions(codesOn(census.onDate()));
        return new CensusView(
                mark.asOf(),
                mark.position(),
                census.onDate(),
                collections(census),
                census.total(),
                census.others(),
                OwnershipView.of(census.ownership()),
                census.legalForms(),
                new DerivedView(census.nonPrivate(), true, "total - ownership.private"),
                List.of("ownership", "legalForms"),
                definitions,
                places.stream().map(this::region).toList(),
                OwnershipView.of(census.withoutRegion()),
                accounted(census, places));
    }

    private List<String> codesOn(LocalDate day) {
        return regions.existingOn(day).stream().map(Region::code).toList();
    }

    private static List<CollectionView> collections(Census census) {
        return census.collections().entrySet().stream()
                .map(entry -> new CollectionView(entry.getKey().isEmpty() ? null : entry.getKey(), entry.getValue()))
                .toList();
    }

    private RegionView region(Place place) {
        var ownership = place.ownership();
        var statement = place.statement();
        return new RegionView(
                place.code(),
                regions.find(place.code()).map(CensusReport::name).orElse(Map.of()),
                place.total(),
                place.total() != null,
                ownership.recorded(),
                ownership.privately(),
                ownership.state(),
                ownership.foreign(),
                ownership.mixed(),
                ownership.unknown(),
                statement == null ? null : StatementView.of(statement));
    }

    private static Map<String, String> name(Region region) {
        return region.name().byTag();
    }

    private AccountedView accounted(Census census, List<Place> places) {
        var state =
                places.stream().mapToLong(place -> place.ownership().state()).sum();
        var atLeast = places.stream().mapToLong(Place::atLeast).sum();
        return new AccountedView(
                new StateAccountedView(
                        state,
                        census.nonPrivate(),
                        census.nonPrivate() - state,
                        phrases.say("state.remainder"),
                        true,
                        "sum(regions.state) of nonPrivate"),
                new OrganisationsAccountedView(
                        atLeast, census.total(), true, "sum(max(regions.total, regions.recorded)) of total"));
    }

    private static Map<String, Map<String, String>> definitions(Phrases phrases) {
        var definitions = new LinkedHashMap<String, Map<String, String>>();
        DEFINED.forEach(figure -> definitions.put("ownership." + figure, phrases.say("definition." + figure)));
        definitions.put("total", phrases.say("definition.total"));
        definitions.put("overlapping", phrases.say("overlap"));
        definitions.put("regions.total", phrases.say("region.total"));
        return definitions;
    }
}
