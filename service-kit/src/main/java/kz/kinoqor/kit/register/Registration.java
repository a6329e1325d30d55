package kz.kinoqor.kit.register;

import java.util.UUID;
import kz.kinoqor.kit.id.Slug;
import kz.kinoqor.kit.provenance.Origin;

/** What an entry is given when it enters the register, and keeps whatever becomes of the rest. */
public record Registration(UUID id, String slug, Origin origin) {

    /** Under an address that is readable as long as the name has letters. */
    public static Registration of(UUID id, String name, Origin origin) {
        return new Registration(id, Slug.of(name, id).text(), origin);
    }
}
