package hoist.ingest.oauth;

import hoist.ingest.door.TokenDoor;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;

/** Notes for the audit line and counts who showed a right secret, whatever becomes of the call. */
final class RecognisedClient implements AuthenticationSuccessHandler {
    private final ClientsInForce clients;
    private final TokenDoor door;

    RecognisedClient(ClientsInForce clients, TokenDoor door) {
        this.clients = clients;
        this.door = door;
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication) {
        SecurityContextHolder.setContext(new SecurityContextImpl(authentication));
        clients.find(authentication.getName()).ifPresent(known -> door.recognised(request, known.caller()));
    }
}
