package kz.kinoqor.gateway.home;

import java.util.ArrayList;
import java.util.List;

/**
 * Where the stations stand in the two pictures of the road: side by side on a wide screen, one below the other on a
 * narrow one. Units are those of the pictures.
 */
record Road(List<Place> places) {

    private static final int WIDE_STEP = 140;
    private static final int TALL_STEP = 76;

    /**
     * One station and its place.
     *
     * @param x left edge of its frame in the wide picture
     * @param y upper edge of its frame in the tall picture
     */
    record Place(LiveView.Stop stop, int x, int y) {

        public String icon() {
            return "#icon-" + stop.key();
        }

        public int middle() {
            return x + WIDE_STEP / 2;
        }
    }

    static Road of(List<LiveView.Stop> stops) {
        var places = new ArrayList<Place>();
        for (var i = 0; i < stops.size(); i++) {
            places.add(new Place(stops.get(i), i * WIDE_STEP, i * TALL_STEP));
        }
        return new Road(List.copyOf(places));
    }
}
