package kz.kinoqor.catalog.intake.line;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Lines one after another, blank ones left out; never more of them in memory than the one at hand. */
@FunctionalInterface
public interface Lines {

    /** None at the end. */
    @Nullable
    Line next() throws IOException;
}
