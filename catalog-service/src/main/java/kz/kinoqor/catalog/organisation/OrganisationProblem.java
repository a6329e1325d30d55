package kz.kinoqor.catalog.organisation;

import java.util.UUID;
import kz.kinoqor.kit.problem.Problem;

/** What the room of organisations refuses. */
public sealed interface OrganisationProblem extends Problem {

    /** No organisation has this id. */
    record OrganisationUnknown(UUID organisationId) implements OrganisationProblem {
        @Override
        public String code() {
            return "organisation-unknown";
        }

        @Override
        public int status() {
            return 404;
        }

        @Override
        public String title() {
            return "No such organisation";
        }

        @Override
        public String detail() {
            return "There is no organisation " + organisationId;
        }
    }

    /** The caller chose an id that an organisation has already. */
    record OrganisationIdTaken(UUID organisationId) implements OrganisationProblem {
        @Override
        public String code() {
            return "organisation-id-taken";
        }

        @Override
        public int status() {
            return 409;
        }

        @Override
        public String title() {
            return "An organisation with this id is registered";
        }

        @Override
        public String detail() {
            return "Organisation " + organisationId + " is in the register; ids are never used again";
        }
    }
}
