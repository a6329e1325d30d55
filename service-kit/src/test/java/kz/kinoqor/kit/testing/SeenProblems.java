package kz.kinoqor.kit.testing;

import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.util.Set;

/** Notes the code of every problem that an answer carries, for the crosswalk at the end. */
public final class SeenProblems implements Filter {

    private static final String SEEN = "kinoqor.test.seen-problems";

    /** The codes seen so far by all tests of this JVM. */
    public static Set<String> codes() {
        return OncePerJvm.words(SEEN);
    }

    /** Notes one that was seen otherwise. */
    static void note(String code) {
        OncePerJvm.add(SEEN, code);
    }

    @Override
    public Response filter(
            FilterableRequestSpecification request, FilterableResponseSpecification wanted, FilterContext context) {
        var response = context.next(request, wanted);
        if (response.contentType().startsWith("application/problem+json")) {
            note(response.jsonPath().getString("code"));
        }
        return response;
    }
}
