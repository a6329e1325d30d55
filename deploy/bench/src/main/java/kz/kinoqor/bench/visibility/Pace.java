package kz.kinoqor.bench.visibility;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** An open loop: each of so many a second leaves at its time, whatever became of those before. */
record Pace(int perSecond) {

    private static final long SECOND = 1_000_000_000L;

    /** Returns how many were sent. */
    int keep(Duration time, Runnable send) {
        var begin = System.nanoTime();
        var gap = SECOND / perSecond;
        var count = (int) (time.toNanos() / gap);
        for (int i = 0; i < count; i++) {
            for (var due = begin + i * gap; System.nanoTime() < due; ) {
                LockSupport.parkNanos(due - System.nanoTime());
            }
            send.run();
        }
        return count;
    }
}
