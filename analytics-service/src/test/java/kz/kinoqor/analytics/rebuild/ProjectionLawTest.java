package kz.kinoqor.analytics.rebuild;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Random;
import java.util.Set;
import kz.kinoqor.analytics.Histories;
import kz.kinoqor.analytics.build.Projection;
import kz.kinoqor.contracts.Topic;
import kz.kinoqor.contracts.Topics;
import kz.kinoqor.kit.inbox.Received;
import org.junit.jupiter.api.Test;

/** A law that cannot be broken is none: this holds a projection to it that depends on the order of arrival. */
class ProjectionLawTest {

    @Test
    void findsAProjectionThatRemembersWhatArrivedLast() {

        assertThatThrownBy(() -> {
                    for (int seed = 0; seed < 50; seed++) {
                        var chance = new Random(seed);
                        new ProjectionLaw(new LastArrived(), chance).hold(new Histories(chance).films());
                    }
                })
                .isInstanceOf(AssertionError.class);
    }

    /** Writes over whatever was there, so that the last arrival wins across subjects. */
    private static final class LastArrived implements Projection {

        @Override
        public String name() {
            return "lastarrived";
        }

        @Override
        public int meaning() {
            return 1;
        }

        @Override
        public Set<Topic> topics() {
            return Set.of(Topics.FILMS);
        }

        @Override
        public List<String> tables() {
            return List.of("last_arrived");
        }

        @Override
        public void apply(List<Received> batch, Connection sql) throws SQLException {
            for (var received : batch) {
                try (var statement = sql.prepareStatement("update last_arrived set subject = ?")) {
                    statement.setObject(1, received.envelope().subject());
                    statement.execute();
                }
            }
        }
    }
}
