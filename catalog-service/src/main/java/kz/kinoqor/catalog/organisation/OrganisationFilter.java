package kz.kinoqor.catalog.organisation;

import java.util.Arrays;
import java.util.List;
import kz.kinoqor.kit.parameter.QueryParameter;
import kz.kinoqor.kit.place.Region;
import kz.kinoqor.kit.place.Regions;
import kz.kinoqor.kit.provenance.CollectionMark;
import kz.kinoqor.kit.rule.OneOf;
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

    /** The text under which cursors are signed. */
    List<@Nullable String> values() {
        return Arrays.asList(region, legalForm, ownershipClass, collection);
    }
}
