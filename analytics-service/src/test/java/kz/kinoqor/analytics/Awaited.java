package kz.kinoqor.analytics;

import static kz.kinoqor.kit.testing.Requests.anonymous;

import kz.kinoqor.kit.position.WritePosition;

/** Waits until a view has seen what was written. */
public final class Awaited {

    private Awaited() {}

    /** Facts of different subjects may be applied in any order, so each is waited for; what the view answers is not looked at. */
    public static void in(String path, Iterable<WritePosition> written) {
        written.forEach(position -> anonymous()
                .queryParam("waitFor", position.token())
                .queryParam("timeout", "PT20S")
                .get(path));
    }
}
