package kz.kinoqor.kit.inbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Readers that are over. */
public final class Subscriptions {

    private static final List<String> FORGET = List.of("inbox_parked", "inbox_sequence", "inbox_position").stream()
            .map("""
                    delete from %1$s
                     where ctid = any (array(select ctid from %1$s where subscription = ? limit ?))
                    """::formatted)
            .toList();

    private static final List<String> TABLES =
            List.of("inbox_parked", "inbox_parked_count", "inbox_sequence", "inbox_position");

    private Subscriptions() {}

    /**
     * Gives one subscription's name to another, which has been brought to the same positions: what was kept for the one is
     * forgotten. The caller has closed the {@link Gate} of the name.
     */
    public static void takeOver(String name, String other, Connection sql) throws SQLException {
        for (var table : TABLES) {
            try (var delete = sql.prepareStatement("delete from " + table + " where subscription = ?");
                    var rename =
                            sql.prepareStatement("update " + table + " set subscription = ? where subscription = ?")) {
                delete.setString(1, name);
                delete.executeUpdate();
                rename.setString(1, name);
                rename.setString(2, other);
                rename.executeUpdate();
            }
        }
    }

    /**
     * Removes what was kept for a subscription, so many rows of each kind; what people ruled on its family stays.
     *
     * @return whether nothing is left
     */
    public static boolean forget(String subscription, int atMost, Connection sql) throws SQLException {
        var left = false;
        for (var statement : FORGET) {
            try (var delete = sql.prepareStatement(statement)) {
                delete.setString(1, subscription);
                delete.setInt(2, atMost);
                left |= delete.executeUpdate() == atMost;
            }
        }
        return !left;
    }
}
