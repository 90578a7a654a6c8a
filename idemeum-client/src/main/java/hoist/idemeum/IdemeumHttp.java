package hoist.idemeum;

import hoist.vendor.AnswerReader;
import hoist.vendor.BeforeWrite;
import hoist.vendor.CallListener;
import hoist.vendor.Credential;
import hoist.vendor.Effect;
import hoist.vendor.OAuthClient;
import hoist.vendor.VendorAddress;
import hoist.vendor.VendorHttp;
import hoist.vendor.VendorRequest;
import hoist.vendor.VendorTransport;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpMethod;
import tools.jackson.databind.json.JsonMapper;

/** Calls idemeum. Paths, headers, content types and bodies are those of its guide, HaloPSA. */
public final class IdemeumHttp implements Idemeum {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final VendorHttp http;
    private final VendorAddress host;

    private IdemeumHttp(VendorHttp http, VendorAddress host) {
        this.http = http;
        this.host = host;
    }

    /** A client with a token of its own; {@code listeners} see every HTTP call in this order. */
    public static IdemeumHttp of(
            IdemeumSettings settings, VendorTransport transport, List<CallListener> listeners, Clock clock) {
        VendorAddress host = settings.host();
        var http =
                VendorHttp.of(transport, host.network(), credential(settings), new IdemeumDialect(), listeners, clock);
        return new IdemeumHttp(http, host);
    }

    @Override
    public void approve(String requestId, String customerName, String userElevationMode) {
        Map<String, String> body = decision(requestId, customerName);
        body.put("userElevationMode", userElevationMode);
        post("approve", IdemeumCall.APPROVE, body);
    }

    @Override
    public void deny(String requestId, String customerName) {
        post("deny", IdemeumCall.DENY, decision(requestId, customerName));
    }

    @Override
    public void disableJitAccount(String customerDisplayName, String technicianEmailAddress) {
        Map<String, String> body = new LinkedHashMap<>();
        body.put("customerDisplayName", customerDisplayName);
        body.put("technicianEmailAddress", technicianEmailAddress);
        post("disable JIT account", IdemeumCall.DISABLE_JIT_ACCOUNT, body);
    }

    @Override
    public IdemeumHttp within(BeforeWrite check) {
        return new IdemeumHttp(http.within(check), host);
    }

    /** Denies no request at all: the refusal tells whether we were let in, and nothing can change. */
    void knock() {
        var body = new VendorRequest.Body(IdemeumCall.DENY.contentType(), "{}".getBytes(StandardCharsets.UTF_8));
        var request = new VendorRequest("check", Effect.READ, HttpMethod.POST, host.at(IdemeumCall.DENY.path()), body);
        var _ = http.call(request, AnswerReader.SUCCESS);
    }

    private void post(String operation, IdemeumCall call, Map<String, String> body) {
        var request =
                VendorRequest.post(operation, host.at(call.path()), call.contentType(), JSON.writeValueAsBytes(body));
        var _ = http.call(request, AnswerReader.SUCCESS);
    }

    private static Map<String, String> decision(String requestId, String customerName) {
        Map<String, String> body = new LinkedHashMap<>();
        body.put("idemeumElevationRequestId", requestId);
        body.put("idemeumCustomerName", customerName);
        return body;
    }

    private static Credential credential(IdemeumSettings settings) {
        return switch (settings.signIn()) {
            case IdemeumSettings.SignIn.ApiKey(var key) -> new Credential.ApiKey(IdemeumCall.API_KEY_HEADER, key);
            case IdemeumSettings.SignIn.OAuth2(var id, var secret) ->
                new Credential.OAuth(
                        new OAuthClient(settings.host().at(IdemeumCall.TOKEN_PATH), id, secret, Optional.empty()));
        };
    }
}
