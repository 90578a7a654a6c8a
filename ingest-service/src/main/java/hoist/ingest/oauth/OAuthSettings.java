package hoist.ingest.oauth;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * Whose tokens open, and for how long.
 *
 * @param issuer what tokens name as their issuer, a web address
 * @param audience whom tokens are for
 * @param tokenLife from 1 second to 1 day
 * @param keyFile the key that signs; made if it is not there
 * @param otherKeyFile a key whose tokens are taken too, a path or empty
 */
public record OAuthSettings(String issuer, String audience, Duration tokenLife, Path keyFile, String otherKeyFile) {
    private static final Duration SHORTEST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofDays(1);

    public OAuthSettings {
        if (!issuer.startsWith("https://") && !issuer.startsWith("http://")) {
            throw new IllegalArgumentException(
                    "hoist.ingest.oauth.issuer must be a web address: write for example https://hoist.example.com");
        }
        issuer = URI.create(issuer).toString();
        if (audience.isBlank()) {
            throw new IllegalArgumentException("hoist.ingest.oauth.audience is empty: write for example hoist-ingest");
        }
        if (tokenLife.compareTo(SHORTEST) < 0 || tokenLife.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("hoist.ingest.oauth.token-life must be 1s to 1d: write for example 10m");
        }
    }

    Optional<Path> otherKey() {
        return otherKeyFile.isBlank() ? Optional.empty() : Optional.of(Path.of(otherKeyFile.strip()));
    }
}
