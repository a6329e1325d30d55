package kz.kinoqor.kit.inbox;

import java.sql.SQLException;

/** The database refused or was away, said where no checked exception can pass; the cause tells which. */
public final class StorageFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public StorageFailed(SQLException cause) {
        super(cause.getMessage(), cause);
    }
}
