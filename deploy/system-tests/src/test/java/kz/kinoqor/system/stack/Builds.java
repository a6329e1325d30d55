package kz.kinoqor.system.stack;

import java.nio.file.Files;
import java.util.List;
import kz.kinoqor.local.process.Checkout;

/** What has to be built before anything can run. */
final class Builds {

    private static final List<String> SERVICES =
            List.of("catalog-service", "funding-service", "analytics-service", "gateway");

    private Builds() {}

    static void require(Checkout checkout) {
        var missing = SERVICES.stream()
                .map(service -> service + "/target/quarkus-app/quarkus-run.jar")
                .filter(jar -> !Files.exists(checkout.at(jar)))
                .toList();
        if (!missing.isEmpty()) {
            throw new IllegalStateException(
                    "not packaged yet: " + String.join(", ", missing) + "; run ./mvnw -DskipTests install first");
        }
    }
}
