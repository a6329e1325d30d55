package kz.kinoqor.analytics.read;

import javax.sql.DataSource;
import kz.kinoqor.analytics.build.Catalogue;

/** Reading as a process with another catalogue does. */
public final class TestReads {

    private TestReads() {}

    public static LiveTables live(Catalogue catalogue, DataSource database) {
        return new LiveTables(catalogue, database);
    }
}
