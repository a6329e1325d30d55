package kz.kinoqor.analytics.read;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import kz.kinoqor.analytics.build.BuildReaders;

/** Wakes those who wait for a projection whenever something was committed to it. */
@ApplicationScoped
class Arrivals implements BuildReaders.Listener {

    /** Another process may be the one that commits: nobody here would hear of it, so look again this often. */
    private static final long LOOK_AGAIN_NANOS = Duration.ofMillis(50).toNanos();

    private final Map<String, Bell> bells = new ConcurrentHashMap<>();

    @Override
    public void committed(String projection) {
        bell(projection).ring();
    }

    /** Waits until the condition holds; false when the time is up first. */
    boolean await(String projection, Duration patience, BooleanSupplier condition) {
        var bell = bell(projection);
        var deadline = System.nanoTime() + patience.toNanos();
        while (true) {
            var rung = bell.rung();
            if (condition.getAsBoolean()) {
                return true;
            }
            var left = deadline - System.nanoTime();
            if (left <= 0 || !bell.await(rung, Math.min(left, LOOK_AGAIN_NANOS))) {
                return false;
            }
        }
    }

    private Bell bell(String projection) {
        return bells.computeIfAbsent(projection, name -> new Bell());
    }

    /** Counts its strokes, so that one between a look and a wait is not missed. */
    private static final class Bell {

        private final ReentrantLock lock = new ReentrantLock();
        private final Condition stroke = lock.newCondition();
        private long strokes;

        void ring() {
            lock.lock();
            try {
                strokes++;
                stroke.signalAll();
            } finally {
                lock.unlock();
            }
        }

        long rung() {
            lock.lock();
            try {
                return strokes;
            } finally {
                lock.unlock();
            }
        }

        /** False only where the thread was asked to stop. */
        boolean await(long since, long nanos) {
            lock.lock();
            try {
                long left = nanos;
                while (strokes == since && left > 0) {
                    left = stroke.awaitNanos(left);
                }
                return true;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            } finally {
                lock.unlock();
            }
        }
    }
}
