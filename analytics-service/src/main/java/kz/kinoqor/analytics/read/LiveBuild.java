package kz.kinoqor.analytics.read;

import java.sql.Connection;
import java.sql.SQLException;
import kz.kinoqor.analytics.build.Definition;
import kz.kinoqor.analytics.build.ProjectionProblem;

/** The build of a projection that readers of this version of the code see. */
final class LiveBuild {

    private static final String ENTER = """
            select schema_name,
                   set_config('search_path', quote_ident(schema_name) || ', public', true)
              from read_model_build
             where name = ? and version = ? and state = 'LIVE'
            """;

    private LiveBuild() {}

    /** Points this transaction at the live build's tables and gives its subscription. */
    static String enter(Definition definition, Connection sql) throws SQLException {
        try (var query = sql.prepareStatement(ENTER)) {
            query.setString(1, definition.name());
            query.setString(2, definition.version().text());
            try (var rows = query.executeQuery()) {
                if (!rows.next()) {
                    throw new ProjectionProblem.ProjectionNotReady(definition.name()).refuse();
                }
                return rows.getString(1);
            }
        }
    }
}
