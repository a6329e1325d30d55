package kz.kinoqor.gateway.remote;

import io.restassured.RestAssured;
import java.net.URI;

/** The gateway under test, for clients that need its address. */
public final class Gateway {

    private Gateway() {}

    public static URI at(String path) {
        return URI.create("http://localhost:" + RestAssured.port + path);
    }
}
