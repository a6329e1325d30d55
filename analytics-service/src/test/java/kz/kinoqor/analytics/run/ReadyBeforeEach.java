package kz.kinoqor.analytics.run;

import static org.awaitility.Awaitility.await;

import io.quarkus.arc.Arc;
import io.quarkus.test.junit.callback.QuarkusTestBeforeEachCallback;
import io.quarkus.test.junit.callback.QuarkusTestMethodContext;
import java.time.Duration;

/** No test asks a service that is not ready yet, as no load balancer would. */
public final class ReadyBeforeEach implements QuarkusTestBeforeEachCallback {

    @Override
    public void beforeEach(QuarkusTestMethodContext context) {
        var catchUp = Arc.container().instance(CatchUp.class);
        if (catchUp.isAvailable()) {
            await("every read model has caught up")
                    .atMost(Duration.ofSeconds(60))
                    .until(() -> catchUp.get().isComplete());
        }
    }
}
