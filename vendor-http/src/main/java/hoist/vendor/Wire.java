package hoist.vendor;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;

/** Sends one request and reads its answer, whatever the status: no tokens, no second attempt. */
final class Wire {
    private final VendorTransport transport;
    private final VendorAddress.Network network;
    private final Dialect dialect;
    private final List<CallListener> listeners;

    Wire(VendorTransport transport, VendorAddress.Network network, Dialect dialect, List<CallListener> listeners) {
        this.transport = transport;
        this.network = network;
        this.dialect = dialect;
        this.listeners = List.copyOf(listeners);
    }

    /** What came back; the body may be anything. */
    @SuppressWarnings("ArrayRecordComponent") // Held for the moment of one call, never compared.
    record Answer(int status, HttpHeaders headers, byte[] body) {
        @Override
        public String toString() {
            return "Answer[" + status + "]";
        }
    }

    Answer send(VendorRequest request, Map<String, String> credentials, BeforeWrite check) {
        Call call = new Call(dialect.vendor(), request.operation(), request.effect());
        try (var told = Told.before(listeners, call)) {
            try {
                AddressGuard.check(request.uri(), network);
                if (request.effect() == Effect.WRITE) {
                    check.check();
                }
                told.sending();
                Answer answer = exchange(request, credentials);
                told.outcome(Integer.toString(answer.status()));
                HttpDate.read(answer.headers().getFirst(HttpHeaders.DATE)).ifPresent(told::time);
                return answer;
            } catch (ResourceAccessException e) {
                throw failed(call, told, e.getCause() instanceof IOException io ? io : new IOException(e));
            } catch (IOException e) {
                throw failed(call, told, e);
            }
        }
    }

    private VendorException failed(Call call, Told told, IOException e) {
        boolean timedOut = told.took().compareTo(transport.limits().total()) >= 0;
        IoFailures failure =
                timedOut ? IoFailures.TIMEOUT : e instanceof TooLong ? IoFailures.UNREADABLE : IoFailures.of(e);
        told.outcome(failure.words());
        // Not as a cause: some messages quote what was received.
        String what = failure.words() + " (" + e.getClass().getSimpleName() + ")";
        return dialect.failed(new VendorFailure(call, what, OptionalInt.empty(), failure.again(call.effect())));
    }

    private Answer exchange(VendorRequest request, Map<String, String> credentials) throws IOException {
        RestClient.RequestBodySpec spec = transport
                .rest()
                .method(request.method())
                .uri(request.uri())
                .accept(MediaType.APPLICATION_JSON)
                .headers(headers -> credentials.forEach(headers::set));
        VendorRequest.@Nullable Body body = request.body();
        if (body != null) {
            spec.header(HttpHeaders.CONTENT_TYPE, body.type()).body(body.bytes());
        }
        Answer answer = spec.exchange((sent, response) -> read(response));
        if (answer == null) {
            throw new IOException("no answer");
        }
        return answer;
    }

    private Answer read(ClientHttpResponse response) throws IOException {
        int limit = transport.limits().answerBytes();
        InputStream answer = response.getBody();
        byte[] body = answer.readNBytes(limit + 1);
        if (body.length > limit) {
            // Hangs up. Otherwise the rest would be read to its end, which it may not have.
            answer.close();
            throw new TooLong();
        }
        return new Answer(response.getStatusCode().value(), response.getHeaders(), body);
    }

    private static final class TooLong extends IOException {
        private static final long serialVersionUID = 1L;
    }

    /** Fails a call after its answer came, for what is in the answer. */
    VendorException failed(VendorRequest request, String what, OptionalInt status, Again again) {
        Call call = new Call(dialect.vendor(), request.operation(), request.effect());
        return dialect.failed(new VendorFailure(call, what, status, again));
    }

    Duration total() {
        return transport.limits().total();
    }
}
