package kz.kinoqor.analytics.read;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import kz.kinoqor.analytics.position.Position;
import org.jspecify.annotations.Nullable;

/**
 * All who wait for one read model. One thread looks for them together, as long as anybody waits: at once when somebody
 * joins or something was committed here, and now and then in between, since another process may be the one that commits.
 */
final class Waiters {

    private static final long LOOK_AGAIN_NANOS = Duration.ofMillis(50).toNanos();

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition change = lock.newCondition();
    private final List<Waiter> waiting = new ArrayList<>();
    private boolean looking;
    private boolean wanted;

    /** Finds out which of the positions have been reached. */
    interface Look {
        Set<Position> reached(Set<Position> positions);
    }

    private static final class Waiter {

        private final Position position;
        private boolean looked;
        private boolean reached;
        private @Nullable RuntimeException failure;

        Waiter(Position position) {
            this.position = position;
        }

        boolean isSettled(boolean timeIsUp) {
            return reached || failure != null || (timeIsUp && looked);
        }
    }

    /** Something was committed: it is worth a look. */
    void ring() {
        lock.lock();
        try {
            wanted = true;
            change.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** False when the time is up; looks at least once, however little time there is. */
    boolean await(Position position, Duration patience, Look look) {
        var waiter = new Waiter(position);
        lock.lock();
        try {
            join(waiter, look);
            var deadline = System.nanoTime() + patience.toNanos();
            for (var left = patience.toNanos(); !waiter.isSettled(left <= 0); left = deadline - System.nanoTime()) {
                change.awaitNanos(Math.max(left, LOOK_AGAIN_NANOS));
            }
            if (waiter.failure != null) {
                throw waiter.failure;
            }
            return waiter.reached;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            waiting.remove(waiter);
            lock.unlock();
        }
    }

    private void join(Waiter waiter, Look look) {
        waiting.add(waiter);
        wanted = true;
        change.signalAll();
        if (!looking) {
            looking = true;
            Thread.ofVirtual().name("read-model-waiters").start(() -> lookWhileAnybodyWaits(look));
        }
    }

    private void lookWhileAnybodyWaits(Look look) {
        for (var asked = whoWaits(); !asked.isEmpty(); asked = whoWaits()) {
            try {
                var positions = asked.stream().map(waiter -> waiter.position).collect(Collectors.toSet());
                tell(asked, look.reached(positions), null);
            } catch (RuntimeException e) {
                tell(asked, Set.of(), e);
            }
        }
    }

    /** Empty once nobody does: in the same breath as the next one who joins would begin anew. */
    private List<Waiter> whoWaits() {
        lock.lock();
        try {
            var left = LOOK_AGAIN_NANOS;
            while (!wanted && left > 0 && !waiting.isEmpty()) {
                left = change.awaitNanos(left);
            }
            wanted = false;
            looking = !waiting.isEmpty();
            return List.copyOf(waiting);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            looking = false;
            return List.of();
        } finally {
            lock.unlock();
        }
    }

    private void tell(List<Waiter> asked, Set<Position> reached, @Nullable RuntimeException failure) {
        lock.lock();
        try {
            for (var waiter : asked) {
                waiter.looked = true;
                waiter.reached = reached.contains(waiter.position);
                waiter.failure = failure;
            }
            change.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
