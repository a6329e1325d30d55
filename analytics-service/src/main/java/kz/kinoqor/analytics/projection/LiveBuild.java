package kz.kinoqor.analytics.projection;

import java.sql.Connection;
import java.sql.SQLException;

/** The build of a projection that readers see. */
final class LiveBuild {

    private static final String ENTER = """
            select b.schema_name,
                   set_config('search_path', quote_ident(b.schema_name) || ', public', true)
              from projection p
              join projection_build b on b.name = p.name and b.build = p.live_build
             where p.name = ?
            """;

    private LiveBuild() {}

    /** Points this transaction at the live build's tables and gives its subscription. */
    static String enter(String projection, Connection sql) throws SQLException {
        try (var query = sql.prepareStatement(ENTER)) {
            query.setString(1, projection);
            try (var rows = query.executeQuery()) {
                if (!rows.next()) {
                    throw new ProjectionProblem.NotReady(projection).refuse();
                }
                return rows.getString(1);
            }
        }
    }
}
