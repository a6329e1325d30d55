package kz.kinoqor.catalog.intake;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import kz.kinoqor.kit.failpoint.Failpoint;

/** Ends the process where the system tests want it to end. */
@ApplicationScoped
@DefaultBean
class NamedFailpoint implements BetweenChunks {

    private static final String NAME = "intake.after_chunk";

    @Override
    public void reached(UUID operation) {
        Failpoint.reach(NAME);
    }
}
