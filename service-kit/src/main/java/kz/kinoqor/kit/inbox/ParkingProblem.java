package kz.kinoqor.kit.inbox;

import java.util.UUID;
import kz.kinoqor.kit.problem.Problem;

/** What the parking lot can refuse. */
public sealed interface ParkingProblem extends Problem {

    /** Never parked, or parked no more. */
    record Unknown(UUID id) implements ParkingProblem {
        @Override
        public String code() {
            return "parked-event-unknown";
        }

        @Override
        public int status() {
            return 404;
        }

        @Override
        public String title() {
            return "There is no such parked event";
        }

        @Override
        public String detail() {
            return "no parked event " + id + "; it may have been redriven or discarded";
        }
    }

    /** Leaving out one that waits would put those before it out of order. */
    record NotFirst(UUID id) implements ParkingProblem {
        @Override
        public String code() {
            return "parked-event-not-first";
        }

        @Override
        public int status() {
            return 409;
        }

        @Override
        public String title() {
            return "Another event of its key comes first";
        }

        @Override
        public String detail() {
            return id + " waits behind an earlier event of the same key: decide on that one first";
        }
    }

    /** Parked for a reader that no longer runs. */
    record ReaderGone(String subscription) implements ParkingProblem {
        @Override
        public String code() {
            return "parked-event-reader-gone";
        }

        @Override
        public int status() {
            return 409;
        }

        @Override
        public String title() {
            return "Its reader no longer runs";
        }

        @Override
        public String detail() {
            return "no reader " + subscription + " runs in this service";
        }
    }
}
