package hoist.ingest.door;

import hoist.ingest.problem.Problem;
import hoist.ingest.problem.Refusal;
import hoist.tenants.ApiKey;
import hoist.tenants.Permission;
import hoist.tenants.Tenants;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;

/**
 * Lets a call in, or not. An API key is judged as such even when a password or a signature is there too: one credential
 * decides, and there is no second chance; a bearer token beside another credential counts for nothing. Whoever is not
 * known gets the same answer, whatever is wrong.
 */
final class Door {
    static final String API_KEY = "X-Idemeum-Api-Key";

    private static final Problem UNKNOWN = Problem.of(
            HttpStatus.UNAUTHORIZED,
            "No credential that is known here came with the call.",
            "Send the header " + API_KEY
                    + " with a key of the tenant, or Authorization with a bearer token that has not"
                    + " expired, but not both, sign a webhook with its secret, or have Halo's own webhook send a user"
                    + " name and password of the tenant.");

    private final InForce<Credentials> credentials;
    private final BearerTokens tokens;
    private final BodyReading bodies;
    private final RateLimit rate;
    private final StrangerLimit strangers;
    private final GuessLimit guesses;
    private final Duration haloWaits;
    private final Clock clock;

    /** @param haloWaits how long who does not call again may wait for its turn */
    Door(Tenants tenants, BearerTokens tokens, Limits limits, Duration haloWaits, Clock clock) {
        this.credentials = new InForce<>(tenants, Credentials::of);
        this.tokens = tokens;
        this.bodies = limits.bodies();
        this.rate = limits.rate();
        this.strangers = limits.strangers();
        this.guesses = limits.guesses();
        this.haloWaits = haloWaits;
        this.clock = clock;
    }

    /** @throws Refusal 401, 403, 429, or of the body */
    Arrival admit(HttpServletRequest request, Permission needed, Sender sender) {
        Map<String, List<String>> headers = headers(request);
        Optional<Recognition> byHeader = byHeader(headers, sender, request);
        if (byHeader.isPresent()) {
            Caller caller = known(byHeader.get(), request);
            admit(caller, needed, patience(needed, sender));
            return new Arrival(caller, request.getRequestURI(), headers, bodies.read(request, sender));
        }
        Optional<SignedDelivery> signed = needed == Permission.WEBHOOKS ? signed(headers) : Optional.empty();
        SignedDelivery delivery = signed.orElseThrow(() -> stranger(request));
        AuditEntry.of(request).presented("signature");
        AuditEntry.of(request).stranger(request.getRemoteAddr());
        strangers.spent(request.getRemoteAddr()).ifPresent(problem -> {
            throw problem.refusal();
        });
        byte[] body = bodies.read(request, Sender.PRODUCER); // hashed once a secret, for strangers too
        Caller caller = known(bySignature(delivery, body), request);
        admit(caller, needed, Duration.ZERO);
        return new Arrival(caller, request.getRequestURI(), headers, body);
    }

    /** Whoever comes by a header alone, which is looked at before the body is read. */
    private Optional<Recognition> byHeader(
            Map<String, List<String>> headers, Sender sender, HttpServletRequest request) {
        AuditEntry audit = AuditEntry.of(request);
        if (BearerHeader.isIn(headers)) {
            return Optional.of(byToken(headers, audit));
        }
        if (headers.containsKey(API_KEY.toLowerCase(Locale.ROOT))) {
            return Optional.of(byKey(headers, audit));
        }
        return sender == Sender.HALO && BasicCredential.isIn(headers)
                ? Optional.of(byPassword(headers, request))
                : Optional.empty();
    }

    private Recognition byToken(Map<String, List<String>> headers, AuditEntry audit) {
        audit.presented("bearer");
        TokenHolder holder = BearerHeader.token(headers)
                .map(tokens::holderOf)
                .orElseGet(() -> new TokenHolder.Nobody(TokenFlaw.MALFORMED));
        return switch (holder) {
            case TokenHolder.Known known -> new Recognition.Known(known.caller());
            case TokenHolder.Nobody nobody -> {
                audit.flawed(nobody.flaw());
                yield new Recognition.Unknown();
            }
        };
    }

    private Recognition byKey(Map<String, List<String>> headers, AuditEntry audit) {
        String presented = only(headers, API_KEY).orElse("");
        ApiKey.parse(presented).ifPresent(key -> audit.presented(key.id()));
        return ApiKeyCheck.recognise(presented, credentials.now());
    }

    private Recognition byPassword(Map<String, List<String>> headers, HttpServletRequest request) {
        AuditEntry.of(request).presented("basic");
        AuditEntry.of(request).stranger(request.getRemoteAddr());
        Optional<BasicCredential> credential = BasicCredential.of(headers);
        String name = credential.map(BasicCredential::username).orElse("");
        guesses.count(request.getRemoteAddr(), name);
        Recognition recognition = BasicCheck.recognise(credential, credentials.now());
        if (recognition instanceof Recognition.Known) {
            guesses.wasRight(request.getRemoteAddr(), name);
        }
        return recognition;
    }

    private Recognition bySignature(SignedDelivery delivery, byte[] body) {
        return SignatureCheck.recognise(delivery, body, clock.instant(), credentials.now());
    }

    private Caller known(Recognition recognition, HttpServletRequest request) {
        return switch (recognition) {
            case Recognition.Known known -> {
                AuditEntry.of(request).recognised(known.caller());
                yield known.caller();
            }
            case Recognition.Unknown unknown -> throw stranger(request);
        };
    }

    /** Producers send a refused call again, Halo does not. */
    private Duration patience(Permission needed, Sender sender) {
        return needed == Permission.WEBHOOKS && sender == Sender.PRODUCER ? Duration.ZERO : haloWaits;
    }

    private void admit(Caller caller, Permission needed, Duration patience) {
        rate.count(caller, patience);
        if (!caller.may().contains(needed)) {
            throw Problem.of(
                            HttpStatus.FORBIDDEN,
                            "This credential may not do this.",
                            "Add " + needed.word() + " to its 'may' in the tenant's file (a token: do not ask for fewer"
                                    + " scopes), or use another credential.")
                    .refusal();
        }
    }

    private Refusal stranger(HttpServletRequest request) {
        AuditEntry.of(request).stranger(request.getRemoteAddr());
        return strangers.count(request.getRemoteAddr()).orElse(UNKNOWN).refusal();
    }

    private static Optional<SignedDelivery> signed(Map<String, List<String>> headers) {
        return SignedDelivery.parse(
                only(headers, SignedDelivery.ID).orElse(null),
                only(headers, SignedDelivery.TIMESTAMP).orElse(null),
                only(headers, SignedDelivery.SIGNATURE).orElse(null));
    }

    private static Optional<String> only(Map<String, List<String>> headers, String name) {
        List<String> values = headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of());
        return values.size() == 1 ? Optional.of(values.getFirst()) : Optional.empty();
    }

    private static Map<String, List<String>> headers(HttpServletRequest request) {
        Map<String, List<String>> headers = new HashMap<>();
        for (String name : Collections.list(request.getHeaderNames())) {
            headers.put(name.toLowerCase(Locale.ROOT), Collections.list(request.getHeaders(name)));
        }
        return headers;
    }
}
