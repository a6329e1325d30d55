package kz.kinoqor.funding.award;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import kz.kinoqor.kit.money.Amounts;
import kz.kinoqor.kit.outbox.Aggregate;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Money that a fund committed to a film. */
@Entity
class Award implements Aggregate {

    @Id
    private UUID id;

    @Version
    private long revision = 1;

    private UUID fundId;

    private UUID filmId;

    @Enumerated(EnumType.STRING)
    private AwardKind kind;

    @Enumerated(EnumType.STRING)
    private AwardStatus status = AwardStatus.ACTIVE;

    private long amountMinor;

    private String currency;

    @Enumerated(EnumType.STRING)
    private AwardOrigin origin;

    private LocalDate grantedOn;

    private LocalDate effectiveOn;

    private @Nullable String changeReason;

    private @Nullable String collection;

    /** Who gives to whom. */
    record Parties(UUID fundId, UUID filmId) {}

    /**
     * What is given.
     *
     * @param amount more than zero
     * @param grantedOn day of the decision
     */
    record Terms(AwardKind kind, Money amount, AwardOrigin origin, LocalDate grantedOn) {}

    @SuppressWarnings("NullAway.Init") // for Hibernate, which fills the fields
    protected Award() {}

    private Award(UUID id, Parties parties, Terms terms, @Nullable String collection) {
        this.id = id;
        this.fundId = parties.fundId();
        this.filmId = parties.filmId();
        this.kind = terms.kind();
        this.amountMinor = terms.amount().getAmountMinorLong();
        this.currency = terms.amount().getCurrencyUnit().getCode();
        this.origin = terms.origin();
        this.grantedOn = terms.grantedOn();
        this.effectiveOn = terms.grantedOn();
        this.collection = collection;
    }

    static Award grant(UUID id, Parties parties, Terms terms, @Nullable String collection) {
        return new Award(id, parties, terms, collection);
    }

    /**
     * Refuses with {@code award-closed} or {@code award-amount-unchanged} (409), {@code award-currency-differs} or
     * {@code award-date-too-early} (422).
     */
    AwardChange.Amended amend(Money next, LocalDate on, String reason) {
        mustBeActive();
        if (!next.getCurrencyUnit().getCode().equals(currency)) {
            throw new AwardProblem.AwardCurrencyDiffers(
                            currency, next.getCurrencyUnit().getCode())
                    .refuse();
        }
        mustNotBeBefore("/amendedOn", on);
        var previous = amount();
        if (next.isEqual(previous)) {
            throw new AwardProblem.AwardAmountUnchanged(id).refuse();
        }
        amountMinor = next.getAmountMinorLong();
        changed(on, reason);
        return new AwardChange.Amended(previous, next, on, reason);
    }

    /** The only way out of ACTIVE. Refuses with {@code award-closed} (409) or {@code award-date-too-early} (422). */
    AwardChange.Terminated terminate(LocalDate on, String reason) {
        mustBeActive();
        mustNotBeBefore("/terminatedOn", on);
        status = AwardStatus.TERMINATED;
        changed(on, reason);
        return new AwardChange.Terminated(amount(), on, reason);
    }

    private void mustBeActive() {
        if (status != AwardStatus.ACTIVE) {
            throw new AwardProblem.AwardClosed(id, status.name()).refuse();
        }
    }

    /** Changes come in the order of their days, the grant being the first: so every day has one amount. */
    private void mustNotBeBefore(String pointer, LocalDate on) {
        if (on.isBefore(effectiveOn)) {
            throw new AwardProblem.AwardDateTooEarly(pointer, on, effectiveOn).refuse();
        }
    }

    private void changed(LocalDate on, String reason) {
        effectiveOn = on;
        changeReason = reason;
    }

    @Override
    public UUID id() {
        return id;
    }

    @Override
    public long revision() {
        return revision;
    }

    Parties parties() {
        return new Parties(fundId, filmId);
    }

    Terms terms() {
        return new Terms(kind, amount(), origin, grantedOn);
    }

    AwardStatus status() {
        return status;
    }

    /** What is committed from {@link #effectiveOn()} on; what was, once it is terminated. */
    Money amount() {
        return Amounts.ofMinor(currency, amountMinor);
    }

    LocalDate effectiveOn() {
        return effectiveOn;
    }

    @Nullable
    String changeReason() {
        return changeReason;
    }

    @Nullable
    String collection() {
        return collection;
    }
}
