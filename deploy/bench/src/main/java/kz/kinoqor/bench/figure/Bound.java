package kz.kinoqor.bench.figure;

/**
 * What a ratio is held against.
 *
 * @param floor below it (or above it, where less is better) the work is not done
 * @param aim where we would like to be
 * @param moreIsBetter whether ours is to be large beside the reference, or small
 */
record Bound(double floor, double aim, boolean moreIsBetter) {

    static Bound atLeast(double floor, double aim) {
        return new Bound(floor, aim, true);
    }

    static Bound atMost(double floor, double aim) {
        return new Bound(floor, aim, false);
    }

    boolean isMetBy(double ratio) {
        return moreIsBetter ? ratio >= floor : ratio <= floor;
    }

    String floorText() {
        return text(floor);
    }

    String aimText() {
        return text(aim);
    }

    private String text(double ratio) {
        var number = ratio >= 2 && ratio == Math.rint(ratio) ? Long.toString(Math.round(ratio)) : Figures.of(ratio);
        return (moreIsBetter ? "≥ " : "≤ ") + number;
    }
}
