package kz.kinoqor.kit.inbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Readers that are over. */
public final class Subscriptions {

    private static final List<String> FORGET = List.of(
            "delete from inbox_parked where subscription = ?",
            "delete from inbox_sequence where subscription = ?",
            "delete from inbox_position where subscription = ?");

    private Subscriptions() {}

    /** Removes everything that was kept for a subscription; what people ruled on its family stays. */
    public static void forget(String subscription, Connection sql) throws SQLException {
        for (var statement : FORGET) {
            try (var delete = sql.prepareStatement(statement)) {
                delete.setString(1, subscription);
                delete.executeUpdate();
            }
        }
    }
}
