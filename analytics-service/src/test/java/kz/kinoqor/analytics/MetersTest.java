package kz.kinoqor.analytics;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import kz.kinoqor.http.testing.OddRequestsContract;
import kz.kinoqor.local.testing.TestTokens;

@QuarkusTest
class MetersTest extends OddRequestsContract {

    MetersTest(MeterRegistry meters) {
        super(meters, "/v1/analytics/films", TestTokens::token);
    }
}
