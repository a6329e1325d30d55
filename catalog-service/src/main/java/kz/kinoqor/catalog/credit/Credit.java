package kz.kinoqor.catalog.credit;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.UUID;
import kz.kinoqor.contracts.Source;
import kz.kinoqor.kit.outbox.Aggregate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** One contributor in one role on one film. Its place never changes; whether it is agreed may. */
@Entity
class Credit implements Aggregate {

    @Id
    private UUID id;

    @Version
    private long revision = 1;

    private UUID filmId;

    @Enumerated(EnumType.STRING)
    private Contributor.Kind contributorKind;

    private UUID contributorId;

    @Enumerated(EnumType.STRING)
    private CreditRole role;

    private int billing;

    @Enumerated(EnumType.STRING)
    private CreditStatus status;

    private @Nullable String disputeReason;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable Source source;

    /**
     * The line that a credit takes on its film.
     *
     * @param billing position within the role, from 1
     */
    record Place(UUID filmId, CreditRole role, int billing) {}

    @SuppressWarnings("NullAway.Init") // for Hibernate, which fills the fields
    protected Credit() {}

    private Credit(UUID id, Place place, Contributor contributor, CreditStatus status, @Nullable Source source) {
        this.id = id;
        this.filmId = place.filmId();
        this.role = place.role();
        this.billing = place.billing();
        this.contributorKind = contributor.kind();
        this.contributorId = contributor.id();
        this.status = status;
        this.source = source;
    }

    /** A credit that somebody puts forward. */
    static Credit propose(UUID id, Place place, Contributor contributor, @Nullable Source source) {
        return new Credit(id, place, contributor, CreditStatus.PROPOSED, source);
    }

    /** A credit that stands from the start, as one taken from a finished film does. */
    static Credit record(UUID id, Place place, Contributor contributor, @Nullable Source source) {
        return new Credit(id, place, contributor, CreditStatus.AGREED, source);
    }

    /** What is told of it when it has just been entered. */
    CreditChange entered() {
        return status == CreditStatus.PROPOSED ? new CreditChange.Proposed() : new CreditChange.Agreed();
    }

    CreditChange.Agreed agree() {
        if (status == CreditStatus.AGREED) {
            throw new CreditProblem.CreditStands(id).refuse();
        }
        status = CreditStatus.AGREED;
        disputeReason = null;
        return new CreditChange.Agreed();
    }

    CreditChange.Disputed dispute(String reason) {
        if (status == CreditStatus.DISPUTED) {
            throw new CreditProblem.CreditContested(id).refuse();
        }
        status = CreditStatus.DISPUTED;
        disputeReason = reason;
        return new CreditChange.Disputed(reason);
    }

    @Override
    public UUID id() {
        return id;
    }

    @Override
    public long revision() {
        return revision;
    }

    UUID filmId() {
        return filmId;
    }

    Contributor contributor() {
        return new Contributor(contributorKind, contributorId);
    }

    CreditRole role() {
        return role;
    }

    int billing() {
        return billing;
    }

    CreditStatus status() {
        return status;
    }

    @Nullable
    String disputeReason() {
        return disputeReason;
    }

    @Nullable
    Source source() {
        return source;
    }
}
