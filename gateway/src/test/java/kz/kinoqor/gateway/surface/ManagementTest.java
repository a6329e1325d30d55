package kz.kinoqor.gateway.surface;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import kz.kinoqor.gateway.remote.RemoteServices;
import kz.kinoqor.http.testing.ManagementContract;

@QuarkusTest
@QuarkusTestResource(RemoteServices.class)
class ManagementTest extends ManagementContract {}
