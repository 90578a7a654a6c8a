package hoist.ingest.publishing;

import org.jspecify.annotations.Nullable;

/** Topics or schemas are there, but other than this build or its settings need them: the service must not start. */
final class UnusableContract extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnusableContract(@Nullable String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
    }
}
