package kz.kinoqor.contracts.catalog;

import java.util.List;
import java.util.UUID;
import kz.kinoqor.contracts.EventType;
import kz.kinoqor.contracts.Fact;
import kz.kinoqor.contracts.Source;
import org.jspecify.annotations.Nullable;

/** What can happen to a festival in the register. Topic {@code kinoqor.catalog.festivals}. */
public sealed interface FestivalEvent extends Fact {

    UUID festivalId();

    @Override
    default UUID subject() {
        return festivalId();
    }

    /**
     * A festival entered the register.
     *
     * @param names empty where a source names only the place
     * @param country ISO 3166-1 alpha-2
     */
    @EventType("kz.kinoqor.catalog.festival.registered.v1")
    record FestivalRegistered(
            UUID festivalId,
            String slug,
            List<Name> names,
            @Nullable String country,
            @Nullable String city,
            @Nullable String collection,
            @Nullable Source source)
            implements FestivalEvent {}

    /**
     * An edition of a festival became known.
     *
     * @param number ordinal of the edition, if stated
     * @param start EDTF
     * @param end EDTF
     */
    @EventType("kz.kinoqor.catalog.festival.edition-registered.v1")
    record FestivalEditionRegistered(
            UUID festivalId, UUID editionId, @Nullable Integer number, String start, String end)
            implements FestivalEvent {}
}
