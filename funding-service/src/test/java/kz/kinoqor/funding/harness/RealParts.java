package kz.kinoqor.funding.harness;

import io.quarkus.test.common.QuarkusTestResource;
import kz.kinoqor.local.testing.KafkaForTests;
import kz.kinoqor.local.testing.PostgresForTests;
import kz.kinoqor.local.testing.TestTokens;

/** The real parts under every test of the whole service; one boot serves them all. */
@QuarkusTestResource(PostgresForTests.class)
@QuarkusTestResource(KafkaForTests.class)
@QuarkusTestResource(TestTokens.class)
final class RealParts {

    private RealParts() {}
}
