package kz.kinoqor.http.token;

/** What comes of checking one token. */
public sealed interface Verdict {

    /** An access token of the issuer, meant for us and in force. */
    record Good(VerifiedToken token) implements Verdict {}

    /** Not such a token. */
    record Bad(String why) implements Verdict {}

    /** Neither good nor bad: its key is not known, and the issuer's keys cannot be read now. */
    record Undecided(String why) implements Verdict {}
}
