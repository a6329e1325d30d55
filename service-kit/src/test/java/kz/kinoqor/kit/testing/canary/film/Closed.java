package kz.kinoqor.kit.testing.canary.film;

import jakarta.ws.rs.GET;

/** Answers nobody: its method is not public. */
class Closed {

    @GET
    String read() {
        return "";
    }
}
