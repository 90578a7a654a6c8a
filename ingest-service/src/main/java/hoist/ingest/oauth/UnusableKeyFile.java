package hoist.ingest.oauth;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A file with a signing key that is no such thing, or not as safe as it must be: the service must not start. */
sealed class UnusableKeyFile extends RuntimeException permits KeyFileNotMade {
    private static final long serialVersionUID = 1L;

    /** The cause is for the log and never quotes the file. */
    UnusableKeyFile(Path file, String whatAndCure, @Nullable Throwable cause) {
        super("The key file " + file.toAbsolutePath() + " " + whatAndCure, cause);
    }
}
