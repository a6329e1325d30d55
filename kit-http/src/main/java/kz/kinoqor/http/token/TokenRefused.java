package kz.kinoqor.http.token;

/** Why a token is refused, in words for its bearer. */
final class TokenRefused extends Exception {

    private static final long serialVersionUID = 1L;

    TokenRefused(String why) {
        // A refusal is an expected outcome: nobody reads its stack, so none is taken.
        super(why, null, false, false);
    }

    String why() {
        return String.valueOf(getMessage());
    }
}
