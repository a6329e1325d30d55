package kz.kinoqor.kit.view;

/** The representation of an aggregate: of it and of no other, so that its revision is its tag. */
public interface Shown extends Listed {

    /** Raised by every change; the {@code ETag}, and what goes into {@code If-Match}. */
    long revision();
}
