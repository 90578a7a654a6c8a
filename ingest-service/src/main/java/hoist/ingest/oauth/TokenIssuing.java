package hoist.ingest.oauth;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import java.time.Clock;
import java.util.List;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.JwtGenerator;

/** Writes access tokens: JWTs in the profile of RFC 9068, with the tenant in them. */
final class TokenIssuing {
    static final String TYPE = "at+jwt";
    static final String TENANT = "tenant";
    static final String SCOPE = "scope";

    private TokenIssuing() {}

    static JwtGenerator generator(SigningKeys keys, String audience, Clock clock) {
        JwtGenerator generator =
                new JwtGenerator(new NimbusJwtEncoder(new ImmutableJWKSet<>(new JWKSet(keys.signing()))));
        generator.setClock(clock);
        generator.setJwtCustomizer(token -> complete(token, audience));
        return generator;
    }

    private static void complete(JwtEncodingContext token, String audience) {
        token.getJwsHeader().algorithm(SignatureAlgorithm.ES256).type(TYPE);
        token.getClaims()
                .audience(List.of(audience))
                .claim("client_id", token.getRegisteredClient().getClientId())
                .claim(TENANT, KnownClient.tenantOf(token.getRegisteredClient()))
                .claim(SCOPE, String.join(" ", token.getAuthorizedScopes()));
    }
}
