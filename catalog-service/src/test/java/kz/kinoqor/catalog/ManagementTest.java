package kz.kinoqor.catalog;

import io.quarkus.test.junit.QuarkusTest;
import kz.kinoqor.http.testing.ManagementContract;

@QuarkusTest
class ManagementTest extends ManagementContract {}
