package kz.kinoqor.kit.register;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.persistence.LockModeType;
import java.util.UUID;
import kz.kinoqor.kit.outbox.Aggregate;
import kz.kinoqor.kit.problem.Problem;
import kz.kinoqor.kit.revision.Revision;
import org.hibernate.exception.ConstraintViolationException;

/** The entries of one kind: how one is entered, and how one is taken out to be changed. */
public abstract class Register<E extends Aggregate> implements PanacheRepositoryBase<E, UUID> {

    private static final String PRIMARY_KEY = "_pkey";

    /** What to say of an id that no entry has: 404. */
    protected abstract Problem unknown(UUID id);

    /** What to say of an id that an entry has already: 409. */
    protected abstract Problem idTaken(UUID id);

    /**
     * The entry, held until the transaction ends, so that of two writers who have seen the same revision the second hears
     * of the first.
     */
    public E get(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(() -> unknown(id).refuse());
    }

    /** As {@link #get(UUID)}; refuses with {@code revision-stale} (412) where {@code seen} is not its revision. */
    public E get(UUID id, Revision seen) {
        var entry = get(id);
        seen.mustBe(entry.revision());
        return entry;
    }

    public void add(E entry) {
        try {
            persistAndFlush(entry);
        } catch (ConstraintViolationException e) {
            var constraint = e.getConstraintName();
            throw constraint != null && constraint.endsWith(PRIMARY_KEY)
                    ? idTaken(entry.id()).refuse()
                    : e;
        }
    }
}
