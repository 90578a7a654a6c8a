package hoist.vendor;

import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpHeaders;

/** What authorises a call, and what to use in its place after a 401. */
sealed interface Authorization {
    Grant current();

    /** Empty when there is nothing else to try. */
    Optional<Grant> insteadOf(Grant refused);

    /** The headers one call carries. */
    sealed interface Grant {
        Map<String, String> headers();

        /** What in them is secret. */
        Secret secret();
    }

    record Key(String header, Secret key) implements Authorization, Grant {
        @Override
        public Grant current() {
            return this;
        }

        @Override
        public Optional<Grant> insteadOf(Grant refused) {
            return Optional.empty();
        }

        @Override
        public Map<String, String> headers() {
            return Map.of(header, key.reveal());
        }

        @Override
        public Secret secret() {
            return key;
        }
    }

    record Bearer(KeptToken kept) implements Authorization {
        @Override
        public Grant current() {
            return new BearerGrant(kept.current());
        }

        @Override
        public Optional<Grant> insteadOf(Grant refused) {
            return switch (refused) {
                case BearerGrant grant -> Optional.of(new BearerGrant(kept.insteadOf(grant.token())));
                case Key ignored -> Optional.empty();
            };
        }
    }

    record BearerGrant(Token token) implements Grant {
        @Override
        public Map<String, String> headers() {
            return Map.of(HttpHeaders.AUTHORIZATION, "Bearer " + token.value().reveal());
        }

        @Override
        public Secret secret() {
            return token.value();
        }
    }
}
