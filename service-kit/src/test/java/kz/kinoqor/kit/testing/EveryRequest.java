package kz.kinoqor.kit.testing;

import io.quarkus.test.junit.callback.QuarkusTestBeforeClassCallback;
import io.restassured.RestAssured;
import java.util.List;

/**
 * Puts {@link SeenProblems}, {@link OpenApiContract} and {@link AnswerContract} before every request of every test. A service asks for it by
 * naming this class under {@code META-INF/services} of its tests.
 */
public final class EveryRequest implements QuarkusTestBeforeClassCallback {

    @Override
    public void beforeClass(Class<?> testClass) {
        RestAssured.replaceFiltersWith(List.of(new SeenProblems(), new OpenApiContract(), new AnswerContract()));
    }
}
