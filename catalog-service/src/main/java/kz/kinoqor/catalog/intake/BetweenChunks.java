package kz.kinoqor.catalog.intake;

import java.util.UUID;

/** A moment of an import that tests want to end in: films of one chunk are there, those of the next are not. */
@FunctionalInterface
interface BetweenChunks {

    /** Called when the transaction of a chunk has been committed. */
    void reached(UUID operation);
}
