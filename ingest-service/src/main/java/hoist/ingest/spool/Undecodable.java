package hoist.ingest.spool;

import org.jspecify.annotations.Nullable;

/** An event of the spool that this build cannot read. The message names no value. */
public final class Undecodable extends Exception {
    private static final long serialVersionUID = 1L;

    Undecodable(String reason, @Nullable Throwable cause) {
        super(reason, cause);
    }
}
