package kz.kinoqor.http.testing;

/**
 * A token and what is the matter with it.
 *
 * @param what for the name of the test
 * @param reason words that the refusal has in it
 */
public record Token(String what, String text, String reason) {

    @Override
    public String toString() {
        return what;
    }
}
