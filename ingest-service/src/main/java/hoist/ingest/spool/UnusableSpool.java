package hoist.ingest.spool;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A directory in which nothing can be kept safely: the service must not start and promise it. */
final class UnusableSpool extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnusableSpool(Path directory, String whatAndCure, @Nullable Throwable cause) {
        super("The spool's directory " + directory.toAbsolutePath() + " " + whatAndCure, cause);
    }
}
