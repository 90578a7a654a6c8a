package hoist.simulators.halo.outgoing;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** The tokens of custom integrations, each kept until it expires or is refused. */
final class KeptTokens {

    /** A token; one without a told life is used once. */
    record Kept(String token, Instant until) {
        @Override
        public String toString() {
            return "Kept[until=" + until + "]";
        }
    }

    interface Source {
        Kept fetch() throws IOException;
    }

    private final Clock clock;
    private final Map<Authorisation.OAuth2, Kept> tokens = new HashMap<>();

    KeptTokens(Clock clock) {
        this.clock = clock;
    }

    synchronized String token(Authorisation.OAuth2 client, Source source) throws IOException {
        Kept kept = tokens.get(client);
        if (kept == null || !clock.instant().isBefore(kept.until())) {
            kept = source.fetch();
            tokens.put(client, kept);
        }
        return kept.token();
    }

    synchronized void forget(Authorisation.OAuth2 client) {
        tokens.remove(client);
    }
}
