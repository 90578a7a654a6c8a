package hoist.ingest.spool;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** Opens the SQLite database so that nothing it was given is lost with the power, and nobody else can open it. */
final class SpoolDatabase {
    /** Of the tables below; a later one of them says how an older file is changed. */
    private static final int VERSION = 1;

    private static final String[] TABLES = {
        "create table writer_schema (id integer primary key, json text not null unique)",
        "create table event (position integer primary key autoincrement, tenant text not null, topic text not null,"
                + " event_id text not null, traceparent text not null, spooled_at integer not null,"
                + " writer_schema integer not null references writer_schema, value blob not null, set_aside text)",
        "create index waiting on event (tenant, position) where set_aside is null",
        "create table reached (name text not null)",
        "create table tried (something blob not null)",
        "pragma user_version = " + VERSION
    };

    private SpoolDatabase() {}

    /** @throws UnusableSpool if it is another process's, or cannot be made, read or written */
    static Connection open(SpoolDirectory directory) {
        try {
            directory.prepare();
            Connection connection =
                    DriverManager.getConnection("jdbc:sqlite:" + directory.file() + "?busy_timeout=1000");
            try {
                return ready(directory, connection);
            } catch (SQLException | RuntimeException e) {
                connection.close();
                throw e;
            }
        } catch (IOException e) {
            throw new UnusableSpool(
                    directory.path(),
                    "cannot be used: name one that this service's user may write in hoist.ingest.spool.directory, or set"
                            + " all of hoist.ingest.spool.routes to false.",
                    e);
        } catch (SQLException e) {
            throw unusable(directory, e);
        }
    }

    private static Connection ready(SpoolDirectory directory, Connection connection) throws SQLException {
        require(connection, "pragma locking_mode = exclusive", "exclusive"); // for as long as it is open
        require(connection, "pragma journal_mode = wal", "wal");
        execute(connection, "pragma synchronous = full");
        require(connection, "pragma synchronous", "2"); // SQLite's number of FULL
        switch (Integer.parseInt(answer(connection, "pragma user_version"))) {
            case 0 -> make(connection);
            case VERSION -> execute(connection, "delete from tried"); // takes the lock
            default ->
                throw new UnusableSpool(
                        directory.path(),
                        "was written by a newer version of Hoist: start that one until nothing waits in it, or name"
                                + " another directory in hoist.ingest.spool.directory.",
                        null);
        }
        return connection;
    }

    private static void make(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        for (String table : TABLES) {
            execute(connection, table);
        }
        connection.commit();
        connection.setAutoCommit(true);
    }

    private static void require(Connection connection, String pragma, String wanted) throws SQLException {
        String is = answer(connection, pragma);
        if (!is.equals(wanted)) {
            throw new SQLException(pragma + " is " + is + " and not " + wanted);
        }
    }

    private static String answer(Connection connection, String pragma) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(pragma)) {
            return row.getString(1);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static UnusableSpool unusable(SpoolDirectory directory, SQLException e) {
        if (e instanceof SQLiteException known && known.getResultCode() == SQLiteErrorCode.SQLITE_BUSY) {
            return new UnusableSpool(
                    directory.path(),
                    "is in use by another process: give each instance one of its own in hoist.ingest.spool.directory.",
                    e);
        }
        return new UnusableSpool(
                directory.path(),
                "cannot be used (" + e.getMessage() + "): free some space, or name one on a local disk that this"
                        + " service's user may write in hoist.ingest.spool.directory.",
                e);
    }
}
