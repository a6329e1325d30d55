package kz.kinoqor.kit.idempotency;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Optional;
import javax.sql.DataSource;

/** The answers given under a key, in the database of the change itself. */
@ApplicationScoped
class StoredAnswers {

    private static final String TRY_LOCK = """
            select pg_try_advisory_xact_lock(hashtextextended(?, 0))
            """;
    private static final String FIND = """
            select fingerprint, status, etag, location, position, body
              from idempotency_answer
             where owner = ? and key = ?
            """;
    private static final String KEEP = """
            insert into idempotency_answer (owner, key, fingerprint, status, etag, location, position, body)
            values                         (?,     ?,   ?,           ?,      ?,    ?,        ?,        ?)
            """;

    private final DataSource database;

    StoredAnswers(DataSource database) {
        this.database = database;
    }

    /** One request per key at a time; the lock goes with the transaction. */
    boolean lock(String owner, String key) {
        try (var sql = database.getConnection();
                var lock = sql.prepareStatement(TRY_LOCK)) {
            lock.setString(1, owner + '\n' + key);
            try (var row = lock.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the key could not be locked", e);
        }
    }

    /** Refuses with {@code idempotency-key-reuse} when the key was used for another request. */
    Optional<StoredAnswer> find(String owner, String key, byte[] fingerprint) {
        try (var sql = database.getConnection()) {
            return find(sql, owner, key, fingerprint);
        } catch (SQLException e) {
            throw new IllegalStateException("the answer could not be read", e);
        }
    }

    private static Optional<StoredAnswer> find(Connection sql, String owner, String key, byte[] fingerprint)
            throws SQLException {
        try (var find = sql.prepareStatement(FIND)) {
            find.setString(1, owner);
            find.setString(2, key);
            try (var row = find.executeQuery()) {
                if (!row.next()) {
                    return Optional.empty();
                }
                if (!Arrays.equals(row.getBytes("fingerprint"), fingerprint)) {
                    throw new IdempotencyProblem.IdempotencyKeyReuse().refuse();
                }
                return Optional.of(new StoredAnswer(
                        row.getInt("status"),
                        row.getString("etag"),
                        row.getString("location"),
                        row.getString("position"),
                        row.getBytes("body")));
            }
        }
    }

    void keep(String owner, String key, byte[] fingerprint, StoredAnswer answer) {
        try (var sql = database.getConnection();
                var keep = sql.prepareStatement(KEEP)) {
            keep.setString(1, owner);
            keep.setString(2, key);
            keep.setBytes(3, fingerprint);
            keep.setInt(4, answer.status());
            keep.setString(5, answer.etag());
            keep.setString(6, answer.location());
            keep.setString(7, answer.position());
            keep.setBytes(8, answer.body());
            keep.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("the answer could not be kept", e);
        }
    }
}
