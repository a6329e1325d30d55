package kz.kinoqor.analytics.filmcensus;

import java.sql.SQLException;
import java.util.Random;
import kz.kinoqor.analytics.Histories;
import kz.kinoqor.analytics.rebuild.ProjectionLaw;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class FilmCensusProjectionTest {

    @Property(tries = 60)
    void replayingFromZeroEqualsFollowing(@ForAll long seed) throws SQLException {
        var chance = new Random(seed);

        new ProjectionLaw(new FilmCensusProjection(), chance).hold(new Histories(chance).films());
    }
}
