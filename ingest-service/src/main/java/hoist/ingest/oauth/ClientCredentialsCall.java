package hoist.ingest.oauth;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientCredentialsAuthenticationToken;
import org.springframework.security.web.authentication.AuthenticationConverter;

/**
 * What a client asks for: client credentials and nothing else. Who asks for no scope gets all it has. Whatever else is in
 * the call is passed over, so that no extension (such as DPoP) is promised that the door would not hold to.
 */
final class ClientCredentialsCall implements AuthenticationConverter {

    @Override
    public @Nullable Authentication convert(HttpServletRequest request) {
        boolean isClientCredentials =
                AuthorizationGrantType.CLIENT_CREDENTIALS.getValue().equals(request.getParameter("grant_type"));
        Authentication caller = SecurityContextHolder.getContext().getAuthentication();
        return isClientCredentials && caller instanceof OAuth2ClientAuthenticationToken client
                ? new OAuth2ClientCredentialsAuthenticationToken(client, scopes(request, client), Map.of())
                : null;
    }

    private static Set<String> scopes(HttpServletRequest request, OAuth2ClientAuthenticationToken client) {
        String asked = request.getParameter("scope");
        if (asked != null && !asked.isBlank()) {
            return Arrays.stream(asked.strip().split(" +")).collect(Collectors.toUnmodifiableSet());
        }
        return client.getRegisteredClient() == null
                ? Set.of()
                : client.getRegisteredClient().getScopes();
    }
}
