package kz.kinoqor.gateway.status;

/** When a read model counts as behind: what it lacks is more than a busy moment's worth. */
final class Trailing {

    private static final long MANY_EVENTS = 1_000;

    private Trailing() {}

    static boolean behind(Status.Projection projection) {
        return projection.lag() != null && projection.lag() > MANY_EVENTS;
    }
}
