package kz.kinoqor.kit.register;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Query;
import java.lang.reflect.ParameterizedType;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import kz.kinoqor.kit.content.ContentDigest;
import kz.kinoqor.kit.outbox.Aggregate;
import kz.kinoqor.kit.revision.Revision;

/** The records of one kind: how one is registered, and how one is taken out to be changed. */
public abstract class Register<E extends Aggregate> implements PanacheRepositoryBase<E, UUID> {

    private static final Pattern WORD_BEGINS = Pattern.compile("(?<!^)(?=[A-Z])");

    private static final String TAKE_ID = """
            insert into registered_id (id, kind, content)
            values                    (?1, ?2,   ?3)
            on conflict (id) do nothing
            """;
    private static final String IS_SAME = """
            select kind = ?2 and content = ?3
              from registered_id
             where id = ?1
            """;
    private static final String TAKE_IDS = """
            insert into registered_id (id, kind, content)
            select id, ?, content
              from unnest(?::uuid[], ?::bytea[]) as given (id, content)
            """;

    private final String kind = kindOf(getClass());

    /** What problems, and the table of all ids, call a record: {@code person} for a {@code Register<Person>}. */
    public final String kind() {
        return kind;
    }

    /** The same, of a class of registers. */
    public static String kindOf(Class<?> register) {
        if (register.getGenericSuperclass() instanceof ParameterizedType parent
                && parent.getRawType() == Register.class
                && parent.getActualTypeArguments()[0] instanceof Class<?> record) {
            return WORD_BEGINS.matcher(record.getSimpleName()).replaceAll("-").toLowerCase(Locale.ROOT);
        }
        return kindOf(register.getSuperclass());
    }

    /**
     * Registers once, whatever its sender repeats: where this content came under this id before, nothing is done. Refuses
     * with {@code …-id-taken} (409) an id that was given to anything else in this service.
     *
     * @param content all that the record is made of, as sent
     * @param work adds the record, with all that belongs to it
     */
    public Registered once(UUID id, Object content, Runnable work) {
        var digest = ContentDigest.of(content);
        if (ask(TAKE_ID, id, digest).executeUpdate() == 1) {
            work.run();
            return new Registered(id, true);
        }
        if (!Boolean.TRUE.equals(ask(IS_SAME, id, digest).getSingleResult())) {
            throw new RegisterProblem.IdTaken(kind, id).refuse();
        }
        return new Registered(id, false);
    }

    /**
     * Takes the ids of many records at once, within a transaction that the caller holds on {@code sql}: for bulk work.
     * Where one was given already, the transaction is spent.
     *
     * @param contents of each id, as for {@link #once}
     */
    public void take(Connection sql, Map<UUID, ?> contents) throws SQLException {
        try (var take = sql.prepareStatement(TAKE_IDS)) {
            take.setString(1, kind);
            take.setArray(2, sql.createArrayOf("uuid", contents.keySet().toArray()));
            take.setArray(
                    3,
                    sql.createArrayOf(
                            "bytea",
                            contents.values().stream().map(ContentDigest::of).toArray(byte[][]::new)));
            take.executeUpdate();
        }
    }

    private Query ask(String statement, UUID id, byte[] digest) {
        return getEntityManager()
                .createNativeQuery(statement)
                .setParameter(1, id)
                .setParameter(2, kind)
                .setParameter(3, digest);
    }

    /**
     * The record, held until the transaction ends, so that of two writers who have seen the same revision the second hears
     * of the first. Refuses with {@code …-unknown} (404).
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

    public RegisterProblem.Unknown unknown(UUID id) {
        return new RegisterProblem.Unknown(kind, id);
    }
}
