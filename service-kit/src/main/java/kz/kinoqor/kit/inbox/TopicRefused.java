package kz.kinoqor.kit.inbox;

/** A topic is not what it has to be: reading on would be a hole that nobody sees. Only a person can say how to go on. */
final class TopicRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TopicRefused(String what) {
        super(what, null, false, false);
    }
}
