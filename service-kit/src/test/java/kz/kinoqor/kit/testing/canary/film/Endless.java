package kz.kinoqor.kit.testing.canary.film;

import jakarta.ws.rs.POST;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Takes a list of any length, within one that has a bound. */
public class Endless {

    @POST
    public void take(Request request) {}

    /** Says how many lines it has, and not how many words a line. */
    record Request(@Schema(maxItems = 10) List<Line> lines) {}

    /** A line. */
    record Line(List<Integer> words) {}
}
