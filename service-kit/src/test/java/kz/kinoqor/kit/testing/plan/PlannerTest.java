package kz.kinoqor.kit.testing.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import kz.kinoqor.local.testing.PostgresForTests;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.ds.PGSimpleDataSource;

/** The judge of plans, with statements that must trip it. */
class PlannerTest {

    private static final Connection SQL = connection();

    private static Connection connection() {
        var settings = new PostgresForTests().start();
        var server = new PGSimpleDataSource();
        server.setUrl(settings.get("quarkus.datasource.jdbc.url"));
        server.setUser(settings.get("quarkus.datasource.username"));
        server.setPassword(settings.get("quarkus.datasource.password"));
        try {
            return server.getConnection();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @BeforeAll
    static void aTableThatGrowsAndOneThatDoesNot() throws SQLException {
        try (var sql = SQL.createStatement()) {
            sql.execute("""
                    create schema canary;
                    create table canary.play (
                        id         uuid        primary key,
                        kind       text        not null,
                        title      text,
                        countries  text[]      not null,
                        changed_at timestamptz not null,
                        tried_at   timestamptz);
                    create index on canary.play (kind, id);
                    create index on canary.play (changed_at);
                    create index on canary.play (lower(title) text_pattern_ops);
                    create index on canary.play (tried_at) where tried_at is not null;
                    create index on canary.play using gin (countries);
                    create table canary.stage (number int primary key)
                    """);
        }
        LargeTables.make(SQL, List.of("canary"), Set.of("stage"));
    }

    @AfterAll
    static void everythingGoes() throws SQLException {
        LargeTables.drop(SQL);
        try (var sql = SQL.createStatement()) {
            sql.execute("drop schema canary cascade");
        }
        SQL.close();
    }

    private static boolean isFaulty(String statement) throws SQLException {
        return new Planner(SQL, Set.of("stage"))
                .fault(new RecordedStatement("Plays.find", statement, List.of()))
                .isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select id from play where title = ?",
                "select id from play where id > ? and (?::text is null or kind = ?) order by id limit ?",
                "select id from play where id > ? and title = ? order by id limit ?",
                "select count(*) from play",
                "select kind, count(*) from play group by kind",
                "select max(id::text) from play",
                "select id from play where id > ?",
                "select changed_at from play where title = ? order by changed_at desc limit 1",
                "select id from play order by title limit ?",
                "update play set title = ? where title = ?",
                "select p.id from play p join stage s on s.number = length(p.title)",
                "select id from nothing"
            })
    void whatWalksThroughATableIsFound(String statement) throws SQLException {
        assertThat(isFaulty(statement)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select * from play where id = ?",
                "select * from play where id > ? order by id limit ?",
                "select * from play where id > ? and kind = ? order by id limit ?",
                "select * from play where id > ? and kind = ? and title = ? order by id limit ?",
                "select * from play where id > ? and countries @> array[?::text] order by id limit ?",
                "select * from play where lower(title) ~>=~ ? and lower(title) ~<~ ? order by id limit ?",
                "select max(changed_at) from play",
                "select id from play where tried_at is not null",
                "delete from play where ctid = any (array(select ctid from play where changed_at < ? limit ?))",
                "select p.* from unnest(?::uuid[]) as asked (id) join play p using (id)",
                "select count(*) from stage",
                "insert into play (id, kind, countries, changed_at) values (?, ?, ?, ?) on conflict do nothing"
            })
    void whatFindsItsRowsIsLeftAlone(String statement) throws SQLException {
        assertThat(isFaulty(statement)).isFalse();
    }
}
