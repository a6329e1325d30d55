package kz.kinoqor.gateway.proxy;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import kz.kinoqor.gateway.remote.IssuerDouble;
import kz.kinoqor.gateway.remote.RemoteServices;
import kz.kinoqor.http.testing.OddRequestsContract;

@QuarkusTest
@QuarkusTestResource(RemoteServices.class)
class MetersTest extends OddRequestsContract {

    MetersTest(MeterRegistry meters) {
        super(
                meters,
                "/v1/films",
                role -> IssuerDouble.trusted().token(claims -> claims.setStringListClaim("groups", role)));
    }
}
