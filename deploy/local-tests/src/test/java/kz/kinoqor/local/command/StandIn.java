package kz.kinoqor.local.command;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.sql.DriverManager;

/**
 * Stands in for one of the four services, which are built after this module: lays out the outbox as a service's
 * migrations do, says that it is ready, and dies at once where it is told to.
 */
final class StandIn {

    private static final String MIGRATION = """
            create table if not exists outbox (
                id uuid primary key, topic text not null, subject uuid not null, sequence bigint not null,
                type text not null, source text not null, occurred_at text not null, correlation_id uuid not null,
                causation_id text, traceparent text, payload text not null,
                recorded_at timestamptz not null default now(),
                log_position bigint not null default (pg_current_wal_insert_lsn() - '0/0')::bigint
            );
            create table if not exists outbox_restore (
                id bigint generated always as identity primary key, since timestamptz,
                began_at timestamptz not null default now(), ended_at timestamptz, events bigint
            );
            create table if not exists outbox_heartbeat (id int primary key, beat_at timestamptz not null);
            do $$ begin
                if not exists (select from pg_publication where pubname = 'kinoqor_outbox') then
                    create publication kinoqor_outbox
                        for table outbox, outbox_heartbeat with (publish = 'insert, update');
                end if;
            end $$
            """;

    private StandIn() {}

    public static void main(String[] arguments) throws Exception {
        if (System.getenv("STAND_IN_DIES") != null) {
            System.exit(9);
        }
        var database = System.getenv("QUARKUS_DATASOURCE_JDBC_URL");
        if (database != null) {
            try (var connection = DriverManager.getConnection(
                            database,
                            System.getenv("QUARKUS_DATASOURCE_USERNAME"),
                            System.getenv("QUARKUS_DATASOURCE_PASSWORD"));
                    var statement = connection.createStatement()) {
                statement.execute(MIGRATION);
            }
        }
        listen("QUARKUS_HTTP_PORT").start();
        var management = listen("KINOQOR_MANAGEMENT_PORT");
        management.createContext("/q/health/ready", exchange -> {
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        management.start();
    }

    private static HttpServer listen(String setting) throws IOException {
        var port = Integer.parseInt(System.getenv().getOrDefault(setting, "0"));
        return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    }
}
