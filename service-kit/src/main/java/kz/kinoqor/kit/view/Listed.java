package kz.kinoqor.kit.view;

import java.util.UUID;

/** A line of a list that runs in the order of its ids. */
public interface Listed {

    UUID id();
}
