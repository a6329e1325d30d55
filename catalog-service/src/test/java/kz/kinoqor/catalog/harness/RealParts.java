package kz.kinoqor.catalog.harness;

import io.quarkus.test.common.QuarkusTestResource;
import kz.kinoqor.local.testing.PostgresForTests;
import kz.kinoqor.local.testing.TestTokens;

/** A real database and tokens that the service accepts, for every test of it. */
@QuarkusTestResource(PostgresForTests.class)
@QuarkusTestResource(TestTokens.class)
final class RealParts {

    private RealParts() {}
}
