package hoist.ingest.oauth;

import hoist.tenants.OAuth2Client;
import hoist.tenants.Permission;
import hoist.tenants.StoredSecret;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientAuthenticationToken;

/** Recognises a client by its secret; an unknown client costs the same comparison as a known one. */
final class ClientSecretCheck implements AuthenticationProvider {
    /** No text has this digest that anybody knows. */
    private static final OAuth2Client NOBODY =
            new OAuth2Client("nobody", "nobody", List.of(new StoredSecret("0".repeat(64))), Set.of(Permission.DECIDE));

    private final ClientsInForce clients;

    ClientSecretCheck(ClientsInForce clients) {
        this.clients = clients;
    }

    @Override
    public Authentication authenticate(Authentication authentication) {
        var presented = (OAuth2ClientAuthenticationToken) authentication;
        Optional<KnownClient> known = clients.find(presented.getName());
        String secret = presented.getCredentials() instanceof String text ? text : "";
        boolean matches = known.map(KnownClient::client).orElse(NOBODY).matches(secret);
        if (known.isEmpty() || !matches) {
            throw new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_CLIENT);
        }
        return new OAuth2ClientAuthenticationToken(
                known.get().registered(), presented.getClientAuthenticationMethod(), null);
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return OAuth2ClientAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
