package hoist.ingest.oauth;

import java.nio.file.Path;

/** There is no key file, and where it belongs none can be made: a read-only directory, or one without hard links. */
final class KeyFileNotMade extends UnusableKeyFile {
    private static final long serialVersionUID = 1L;

    KeyFileNotMade(Path file, Throwable cause) {
        super(
                file,
                "is not there and cannot be made: put a key there, or set hoist.ingest.oauth.key-file"
                        + " (HOIST_INGEST_OAUTH_KEYFILE) to where it may.",
                cause);
    }
}
