package hoist.ingest.spool;

import java.sql.SQLException;
import org.sqlite.SQLiteException;

/** The spool's disk refused to write or read; nothing was changed. The message names no value. */
public final class DiskTrouble extends Exception {
    private static final long serialVersionUID = 1L;

    DiskTrouble(SQLException e) {
        super(e instanceof SQLiteException known ? known.getResultCode().name() : "SQLite: " + e.getErrorCode(), e);
    }

    /** SQLite's word for it, for example {@code SQLITE_FULL}. */
    String word() {
        return String.valueOf(getMessage());
    }
}
