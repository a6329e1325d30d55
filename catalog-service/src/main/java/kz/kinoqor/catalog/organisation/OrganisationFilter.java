package kz.kinoqor.catalog.organisation;

import kz.kinoqor.kit.parameter.QueryParameter;
import kz.kinoqor.kit.place.Region;
import kz.kinoqor.kit.place.Regions;
import kz.kinoqor.kit.provenance.CollectionMark;
import kz.kinoqor.kit.rule.OneOf;
import kz.kinoqor.kit.view.Conditions;
import org.jspecify.annotations.Nullable;

/**
 * Which organisations to list; what is absent does not narrow.
 *
 * @param region where they sit now, under today's code
 * @param ownershipClass of a stake that somebody holds now
 */
record OrganisationFilter(
        @Nullable String region,
        @Nullable String legalForm,
        @Nullable String ownershipClass,
        @Nullable String collection) {

    /** Refuses with {@code parameter-invalid} (400) what can never match; a code of the older generation is mapped. */
    static OrganisationFilter of(
            Regions regions,
            @Nullable String region,
            @Nullable String legalForm,
            @Nullable String ownershipClass,
            @Nullable String collection) {
        Region known = QueryParameter.read("region", region, regions::resolve);
        return new OrganisationFilter(
                known == null ? null : known.code(),
                QueryParameter.canonical("legalForm", legalForm, OneOf.of(LegalForm.class)),
                QueryParameter.canonical("ownershipClass", ownershipClass, OneOf.of(OwnershipClass.class)),
                QueryParameter.canonical("collection", collection, CollectionMark::parse));
    }

    Conditions conditions() {
        return Conditions.of("o.region_codes @> array[?::text]", region)
                .and("o.legal_form = ?", legalForm)
                .and("o.ownership_classes @> array[?::text]", ownershipClass)
                .and("o.collection = ?", collection);
    }
}
