package kz.kinoqor.system.port;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import kz.kinoqor.system.stack.Suite;
import kz.kinoqor.system.stack.SystemTest;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** After everything that makes a process open what it opens: each has two ports, and says of itself only on the second. */
@SystemTest
@Order(75)
class ListeningTest {

    private final Suite suite;

    ListeningTest(Suite suite) {
        this.suite = suite;
    }

    @Test
    void aProcessListensOnItsTwoPortsOfThisMachineAndOnNoOther() throws IOException {
        for (var process : Suite.OWN_PARTS) {
            assertThat(new Listeners(suite.part(process).pid()).addresses())
                    .as(process)
                    .containsExactlyInAnyOrder(
                            suite.door(process).address().getAuthority(),
                            suite.management(process).address().getAuthority());
        }
    }

    @Test
    void aPublicPortKnowsNothingOfHealthMetricsAndDocuments() {
        for (var process : Suite.OWN_PARTS) {
            for (var path : List.of("/q", "/q/health", "/q/health/ready", "/q/metrics", "/q/openapi")) {
                var answer = suite.door(process).get(path);
                assertThat(answer.status()).as(process + path).isEqualTo(404);
                assertThat(answer.code()).as(process + path).isEqualTo("not-found");
            }
        }
    }

    @Test
    void theManagementPortSaysThem() {
        for (var process : Suite.OWN_PARTS) {
            for (var path : List.of("/q/health/live", "/q/metrics", "/q/openapi")) {
                assertThat(suite.management(process).get(path).status())
                        .as(process + path)
                        .isEqualTo(200);
            }
        }
    }
}
