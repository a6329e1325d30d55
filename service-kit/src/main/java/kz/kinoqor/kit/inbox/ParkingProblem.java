package kz.kinoqor.kit.inbox;

import java.util.UUID;
import kz.kinoqor.kit.problem.Problem;

/** What the parking lot can refuse. */
public sealed interface ParkingProblem extends Problem {

    /** Never parked, or parked no more. */
    record ParkedEventUnknown(UUID id) implements ParkingProblem {
        @Override
        public String detail() {
            return "no parked event " + id + "; it may have been redriven or discarded";
        }
    }

    /** Leaving out one that waits would put those before it out of order. */
    record ParkedEventNotFirst(UUID id) implements ParkingProblem {
        @Override
        public String detail() {
            return id + " waits behind an earlier event of the same key: decide on that one first";
        }
    }

    /** Parked for a reader that no longer runs. */
    record ParkedEventReaderGone(String subscription) implements ParkingProblem {
        @Override
        public String detail() {
            return "no reader " + subscription + " runs in this service";
        }
    }
}
