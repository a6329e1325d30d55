package kz.kinoqor.catalog.credit;

import java.util.UUID;

/** The one who is credited. */
record Contributor(Kind kind, UUID id) {

    /** In which room of the register the contributor is found. */
    enum Kind {
        PERSON,
        ORGANISATION
    }
}
