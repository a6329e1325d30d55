package kz.kinoqor.system.hot;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class RevisionsTest {

    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    private final Revisions revisions = new Revisions(2);

    @Test
    void aStepBackThroughTheSameGatewayIsNoticed() {
        revisions.shown(0, 4);

        assertThat(revisions.floor(0, SECOND).complaint(3)).isEqualTo("revision 3 after 4 through the same gateway");
        assertThat(revisions.floor(1, SECOND).complaint(3)).isNull();
    }

    @Test
    void whatIsTwoSecondsTooOldIsNoticed() {
        revisions.acknowledged(2, 0);
        revisions.acknowledged(3, SECOND);

        assertThat(revisions.floor(0, 2 * SECOND).complaint(2)).isNull();
        assertThat(revisions.floor(0, 3 * SECOND).complaint(2)).isEqualTo("revision 2 two seconds after 3");
    }

    @Test
    void theNewestIsNeverWrong() {
        revisions.shown(0, 3);
        revisions.acknowledged(3, 0);

        assertThat(revisions.floor(0, 10 * SECOND).complaint(3)).isNull();
    }
}
