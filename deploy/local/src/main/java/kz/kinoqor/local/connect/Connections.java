package kz.kinoqor.local.connect;

import java.sql.Connection;
import java.sql.SQLException;

/** Opens connections to one database as somebody who may make slots and grant rights there. */
@FunctionalInterface
public interface Connections {

    Connection open() throws SQLException;
}
