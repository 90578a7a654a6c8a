package hoist.ingest.oauth;

import hoist.ingest.door.TokenDoor;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.authorization.web.authentication.ClientSecretBasicAuthenticationConverter;
import org.springframework.security.oauth2.server.authorization.web.authentication.ClientSecretPostAuthenticationConverter;
import org.springframework.security.web.authentication.AuthenticationConverter;
import org.springframework.security.web.authentication.DelegatingAuthenticationConverter;

/**
 * Reads id and secret from the header or the body. The id gets into the audit line only if a client has it: it could be
 * a secret in the wrong place.
 */
final class PresentedClient implements AuthenticationConverter {
    private final AuthenticationConverter headerOrBody = new DelegatingAuthenticationConverter(
            List.of(new ClientSecretBasicAuthenticationConverter(), new ClientSecretPostAuthenticationConverter()));
    private final ClientsInForce clients;
    private final TokenDoor door;

    PresentedClient(ClientsInForce clients, TokenDoor door) {
        this.clients = clients;
        this.door = door;
    }

    @Override
    public @Nullable Authentication convert(HttpServletRequest request) {
        Authentication presented = headerOrBody.convert(request);
        if (presented != null) {
            clients.find(presented.getName())
                    .ifPresent(known -> door.named(request, known.client().clientId()));
            door.guess(request, presented.getName());
        }
        return presented;
    }
}
