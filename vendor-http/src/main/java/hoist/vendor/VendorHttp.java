package hoist.vendor;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.springframework.http.HttpHeaders;
import tools.jackson.core.JacksonException;

/**
 * Calls one vendor for one tenant. After a 401 a call is made once more with a new token: a 401 says that nothing was applied. Trying again
 * after anything else is left to the caller, who is told by {@link VendorException#again()} whether it is any use.
 */
public final class VendorHttp {
    private final Wire wire;
    private final Authorization authorization;
    private final Dialect dialect;
    private final Clock clock;
    private final BeforeWrite check;

    private VendorHttp(Wire wire, Authorization authorization, Dialect dialect, Clock clock, BeforeWrite check) {
        this.wire = wire;
        this.authorization = authorization;
        this.dialect = dialect;
        this.clock = clock;
        this.check = check;
    }

    /** A client of its own, with a token of its own; {@code network} says where its calls may go, those for a token included. */
    public static VendorHttp of(
            VendorTransport transport,
            VendorAddress.Network network,
            Credential credential,
            Dialect dialect,
            List<CallListener> listeners,
            Clock clock) {
        Wire wire = new Wire(transport, network, dialect, listeners);
        Authorization authorization = switch (credential) {
            case Credential.ApiKey key -> new Authorization.Key(key.header(), key.key());
            case Credential.OAuth oauth -> {
                var source = new ClientCredentials(wire, oauth.client(), dialect, clock);
                yield new Authorization.Bearer(new KeptToken(source, clock));
            }
        };
        return new VendorHttp(wire, authorization, dialect, clock, BeforeWrite.NOTHING);
    }

    /** The same client, with the same token, whose writes run {@code check} last before they are sent. */
    public VendorHttp within(BeforeWrite check) {
        return new VendorHttp(wire, authorization, dialect, clock, this.check.then(check));
    }

    /**
     * Makes the call and reads its answer.
     *
     * @throws VendorException of the vendor's own type, for anything but a success that {@code reader} could read
     */
    public <T> T call(VendorRequest request, AnswerReader<T> reader) {
        Made made = authorized(request);
        Wire.Answer answer = made.answer();
        if (answer.status() / 100 != 2) {
            throw refused(request, made);
        }
        requireJson(request, reader, answer);
        try {
            return reader.read(answer.body());
        } catch (MalformedAnswer | JacksonException e) {
            // Not as a cause: Jackson quotes what it read.
            throw unreadable(
                    request, answer, "unreadable answer (" + e.getClass().getSimpleName() + ")");
        }
    }

    /** Fetches a token, or finds that a kept one still serves, and tells the scope granted; empty if not told, and for a fixed key. */
    public Optional<String> grantedScope() {
        return switch (authorization.current()) {
            case Authorization.BearerGrant(Token token) -> token.scope();
            case Authorization.Key _ -> Optional.empty();
        };
    }

    /** A call that was answered, and what authorised it. */
    private record Made(Authorization.Grant grant, Wire.Answer answer) {}

    private Made authorized(VendorRequest request) {
        Made made = make(request, authorization.current());
        if (made.answer().status() != 401) {
            return made;
        }
        return authorization
                .insteadOf(made.grant())
                .map(other -> make(request, other))
                .orElse(made);
    }

    private Made make(VendorRequest request, Authorization.Grant grant) {
        return new Made(grant, wire.send(request, grant.headers(), check));
    }

    private VendorException refused(VendorRequest request, Made made) {
        Wire.Answer answer = made.answer();
        HttpHeaders headers = answer.headers();
        var wait = RetryAfter.read(
                headers.getFirst(HttpHeaders.RETRY_AFTER), headers.getFirst(HttpHeaders.DATE), clock.instant());
        // The API itself says 404 without a page: a page is a web server's, in its place.
        Again again = answer.status() == 404 && mediaType(headers).equals("text/html")
                ? new Again.Never(
                        Again.Why.ADDRESS,
                        "What answers there is not " + dialect.vendor() + "'s API: check the host name.")
                : Statuses.again(request.effect(), answer.status(), wait, () -> reason(made));
        return wire.failed(request, "HTTP " + answer.status(), OptionalInt.of(answer.status()), again);
    }

    private String reason(Made made) {
        Wire.Answer answer = made.answer();
        return answer.status() == 401
                ? dialect.vendor() + " refused the credentials: " + dialect.credentialsCure()
                : dialect.reason(answer.status(), made.grant().secret().masked(answer.body()));
    }

    private void requireJson(VendorRequest request, AnswerReader<?> reader, Wire.Answer answer) {
        if (answer.body().length == 0) {
            if (reader != AnswerReader.SUCCESS) {
                throw unreadable(request, answer, "empty answer");
            }
        } else if (!isJson(answer.headers())) {
            throw unreadable(request, answer, "the answer is not JSON");
        }
    }

    private VendorException unreadable(VendorRequest request, Wire.Answer answer, String what) {
        Again again = request.effect().indefinite();
        return wire.failed(request, what, OptionalInt.of(answer.status()), again);
    }

    private static boolean isJson(HttpHeaders headers) {
        String media = mediaType(headers);
        return media.endsWith("/json") || media.endsWith("+json");
    }

    private static String mediaType(HttpHeaders headers) {
        String type =
                Optional.ofNullable(headers.getFirst(HttpHeaders.CONTENT_TYPE)).orElse("");
        return type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }
}
