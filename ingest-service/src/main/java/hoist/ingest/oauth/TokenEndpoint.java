package hoist.ingest.oauth;

import hoist.ingest.door.TokenDoor;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.authorization.AuthenticatedAuthorizationManager;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientCredentialsAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.token.JwtGenerator;
import org.springframework.security.oauth2.server.authorization.web.OAuth2ClientAuthenticationFilter;
import org.springframework.security.oauth2.server.authorization.web.OAuth2TokenEndpointFilter;
import org.springframework.security.web.DefaultSecurityFilterChain;
import org.springframework.security.web.FilterChainProxy;
import org.springframework.security.web.access.ExceptionTranslationFilter;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.savedrequest.NullRequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * {@code POST /api/oauth2/v1/token} (idemeum guide, Disable JIT account from HaloPSA with API call): Spring Authorization
 * Server's two filters for it and none of its others, so there is no authorization, introspection, revocation, metadata
 * or key endpoint, no session and no log-in.
 */
final class TokenEndpoint {
    static final String PATH = "/api/oauth2/v1/token";

    private TokenEndpoint() {}

    static FilterChainProxy chain(ClientsInForce clients, JwtGenerator tokens, String issuer, TokenDoor door) {
        TokenRefusal refusal = new TokenRefusal(door);
        AuthenticationManager manager = new ProviderManager(
                new ClientSecretCheck(clients),
                new OAuth2ClientCredentialsAuthenticationProvider(new NothingKept(), tokens));
        return new FilterChainProxy(new DefaultSecurityFilterChain(
                PathPatternRequestMatcher.withDefaults().matcher(PATH),
                new TokenCall(door, refusal),
                new SecurityContextHolderFilter(new RequestAttributeSecurityContextRepository()),
                new IssuerContext(issuer, PATH),
                clientAuthentication(manager, clients, door, refusal),
                new ExceptionTranslationFilter(refusal, new NullRequestCache()),
                new AuthorizationFilter(AuthenticatedAuthorizationManager.authenticated()),
                token(manager, refusal)));
    }

    private static OAuth2ClientAuthenticationFilter clientAuthentication(
            AuthenticationManager manager, ClientsInForce clients, TokenDoor door, TokenRefusal refusal) {
        RequestMatcher calls = PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, PATH);
        OAuth2ClientAuthenticationFilter filter = new OAuth2ClientAuthenticationFilter(manager, calls);
        filter.setAuthenticationConverter(new PresentedClient(clients, door));
        filter.setAuthenticationSuccessHandler(new RecognisedClient(clients, door));
        filter.setAuthenticationFailureHandler(refusal);
        return filter;
    }

    private static OAuth2TokenEndpointFilter token(AuthenticationManager manager, TokenRefusal refusal) {
        OAuth2TokenEndpointFilter filter = new OAuth2TokenEndpointFilter(manager, PATH);
        filter.setAuthenticationConverter(new ClientCredentialsCall());
        filter.setAuthenticationFailureHandler(refusal);
        return filter;
    }
}
