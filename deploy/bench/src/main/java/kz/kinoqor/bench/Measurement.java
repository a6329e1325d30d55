package kz.kinoqor.bench;

import java.time.Duration;
import java.util.List;

/** One thing that is measured beside its reference. */
interface Measurement {

    /** For example P4. */
    String name();

    String what();

    /** The figures it yields, each with its bounds. */
    List<Bar> bars();

    /** Brings data and programs into place; called once. */
    void prepare() throws Exception;

    /** Keeps both sides busy before anything counts: ours the longer, for it has code to compile. */
    default void warm(Duration time) throws Exception {
        var sixth = time.dividedBy(6);
        reference(sixth);
        subject(time.minus(sixth));
    }

    /** A round of the reference, about this long. */
    Round reference(Duration time) throws Exception;

    /** A round of ours, about this long. */
    Round subject(Duration time) throws Exception;
}
