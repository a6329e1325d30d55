package kz.kinoqor.catalog.organisation;

import java.util.UUID;
import kz.kinoqor.kit.problem.Problem;

/** What the room of organisations refuses. */
public sealed interface OrganisationProblem extends Problem {

    /** No organisation has this id. */
    record OrganisationUnknown(UUID organisationId) implements OrganisationProblem {
        @Override
        public String detail() {
            return "There is no organisation " + organisationId;
        }
    }

    /** The caller chose an id that an organisation has already. */
    record OrganisationIdTaken(UUID organisationId) implements OrganisationProblem {
        @Override
        public String detail() {
            return "Organisation " + organisationId + " is in the register; ids are never used again";
        }
    }
}
