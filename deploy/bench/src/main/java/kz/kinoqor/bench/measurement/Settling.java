package kz.kinoqor.bench.measurement;

/** A cost that falls while code is being compiled, until it does not fall any more. */
public final class Settling {

    /** Less than this is chance. */
    private static final double NOTABLY = 0.97;

    private static final int STILL = 4;

    private double least = Double.POSITIVE_INFINITY;
    private int withoutProgress;

    /** What the work cost this time. */
    public void add(double cost) {
        if (cost < NOTABLY * least) {
            least = cost;
            withoutProgress = 0;
        } else {
            withoutProgress++;
        }
    }

    /** Whether several times running it cost no notably less than it once did. */
    public boolean isSettled() {
        return withoutProgress >= STILL;
    }
}
