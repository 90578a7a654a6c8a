package hoist.ingest.oauth;

import hoist.ingest.door.BearerTokens;
import hoist.ingest.door.TokenDoor;
import hoist.tenants.Tenants;
import java.time.Clock;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.security.web.FilterChainProxy;

/** Hangs the token endpoint into the server, at its own path only. */
@Configuration(proxyBeanMethods = false)
class OAuthConfiguration {

    @Bean
    SigningKeys signingKeys(OAuthSettings settings, ClientsInForce clients) {
        return SigningKeys.of(settings, clients);
    }

    @Bean
    ClientsInForce clientsInForce(Tenants tenants, OAuthSettings settings) {
        return new ClientsInForce(tenants, settings.tokenLife());
    }

    @Bean
    BearerTokens bearerTokens(SigningKeys keys, ClientsInForce clients, OAuthSettings settings, Clock clock) {
        return new AccessTokenCheck(keys, clients, settings, clock);
    }

    @Bean
    FilterRegistrationBean<FilterChainProxy> tokenEndpoint(
            SigningKeys keys, ClientsInForce clients, OAuthSettings settings, Clock clock, TokenDoor door) {
        FilterRegistrationBean<FilterChainProxy> registration = new FilterRegistrationBean<>(TokenEndpoint.chain(
                clients, TokenIssuing.generator(keys, settings.audience(), clock), settings.issuer(), door));
        registration.setName("tokenEndpoint");
        registration.addUrlPatterns(TokenEndpoint.PATH);
        registration.setOrder(Ordered.LOWEST_PRECEDENCE);
        return registration;
    }
}
