package kz.kinoqor.gateway.token;

import java.time.Instant;

/** What came of checking one token. */
sealed interface Verdict {

    /** Signed by the issuer, for us, and in force until then. */
    record Good(Instant until) implements Verdict {}

    record Bad(String why) implements Verdict {}

    /** The issuer's keys could not be had: neither good nor bad. */
    record Unknown(String why) implements Verdict {}
}
