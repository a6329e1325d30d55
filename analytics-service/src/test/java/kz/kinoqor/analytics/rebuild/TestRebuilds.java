package kz.kinoqor.analytics.rebuild;

import java.time.Clock;
import javax.sql.DataSource;
import kz.kinoqor.analytics.build.BuildReaders;

/** Rebuilding as a process with another catalogue does. */
public final class TestRebuilds {

    private TestRebuilds() {}

    public static Barrier barrier(BuildReaders readers, DataSource database) {
        return new Barrier(readers, database, Clock.systemUTC());
    }
}
