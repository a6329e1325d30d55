package kz.kinoqor.analytics.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.util.List;
import java.util.Set;
import kz.kinoqor.contracts.Topic;
import kz.kinoqor.kit.inbox.Received;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VersionTest {

    private static final String DDL = "create table film (film uuid primary key, note text default 'a  -- b');";

    @Test
    void isANumberForTheMeaningAndAHashOfTheTables() {
        assertThat(Version.of(3, DDL).text()).matches("3-[0-9a-f]{8}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-- What we know of films.\ncreate table film (film uuid primary key,\n\tnote text default 'a  -- b');\n",
                "create table film (film uuid primary key, -- isn't it\n note text default 'a  -- b');",
            })
    void commentsAndWhiteSpaceDoNotCount(String written) {
        assertThat(Version.of(1, written)).isEqualTo(Version.of(1, DDL));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create table film (film uuid primary key, note text default 'a  -- c');",
                "create table film (film uuid primary key, note text default 'a -- b');",
                "create table film (film uuid primary key, note text default 'a  -- b', year int);",
            })
    void anythingElseDoes(String written) {
        assertThat(Version.of(1, written)).isNotEqualTo(Version.of(1, DDL));
    }

    @Test
    void anotherMeaningOfTheSameTablesIsAnotherVersion() {
        assertThat(Version.of(1, DDL)).isNotEqualTo(Version.of(2, DDL));
    }

    @Test
    void whatCannotBeRebuiltHasOneVersionForAllCode() {
        var feed = new InOrderOfArrival();

        assertThat(Definition.of(feed, List.of(DDL)).version())
                .isEqualTo(Definition.of(feed, List.of(DDL, "alter table film add year int"))
                        .version())
                .isEqualTo(Version.EVERY);
    }

    private static final class InOrderOfArrival implements Projection {

        @Override
        public String name() {
            return "arrivals";
        }

        @Override
        public int meaning() {
            return 1;
        }

        @Override
        public Set<Topic> topics() {
            return Set.of();
        }

        @Override
        public void apply(List<Received> batch, Connection sql) {}

        @Override
        public List<String> tables() {
            return List.of();
        }

        @Override
        public boolean rebuildable() {
            return false;
        }
    }
}
