package kz.kinoqor.analytics.orgcensus;

import java.sql.SQLException;
import java.util.Random;
import kz.kinoqor.analytics.Histories;
import kz.kinoqor.analytics.rebuild.ProjectionLaw;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class OrgCensusProjectionTest {

    @Property(tries = 60)
    void replayingFromZeroEqualsFollowing(@ForAll long seed) throws SQLException {
        var chance = new Random(seed);

        new ProjectionLaw(new OrgCensusProjection(), chance).hold(new Histories(chance).organisations());
    }
}
