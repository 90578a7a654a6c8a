package hoist.ingest.oauth;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import hoist.ingest.door.BearerTokens;
import hoist.ingest.door.Caller;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/**
 * Knows the tokens of this service: ES256 by one of its keys, of this issuer, for this audience, and in time. Then what
 * the tenants' files say now decides: the client must still be there, in the token's tenant, and may no more than there.
 */
final class AccessTokenCheck implements BearerTokens {
    /** How far clocks of instances may be apart. */
    private static final Duration LEEWAY = Duration.ofSeconds(5);

    private final JwtDecoder decoder;
    private final ClientsInForce clients;

    AccessTokenCheck(SigningKeys keys, ClientsInForce clients, OAuthSettings settings, Clock clock) {
        this.decoder = decoder(keys, settings, clock);
        this.clients = clients;
    }

    @Override
    public Optional<Caller> callerOf(String token) {
        try {
            return holder(decoder.decode(token));
        } catch (JwtException e) {
            return Optional.empty(); // why, nobody outside is told
        }
    }

    private Optional<Caller> holder(Jwt token) {
        String clientId = Optional.ofNullable(token.getSubject()).orElse("");
        List<String> scopes = List.of(Optional.ofNullable(token.getClaimAsString(TokenIssuing.SCOPE))
                .orElse("")
                .split(" "));
        return clients.find(clientId)
                .map(KnownClient::caller)
                .filter(who -> who.tenant().value().equals(token.getClaimAsString(TokenIssuing.TENANT)))
                .map(who -> new Caller(
                        who.tenant(), who.client(), who.credential(), Scopes.permissions(scopes, who.may()::contains)));
    }

    private static JwtDecoder decoder(SigningKeys keys, OAuthSettings settings, Clock clock) {
        NimbusJwtDecoder decoder = NimbusJwtDecoder.withJwkSource(new ImmutableJWKSet<>(keys.accepted()))
                .jwsAlgorithm(SignatureAlgorithm.ES256)
                .jwtProcessorCustomizer(processor -> processor.setJWSTypeVerifier(
                        new DefaultJOSEObjectTypeVerifier<>(new JOSEObjectType(TokenIssuing.TYPE))))
                .build();
        decoder.setJwtValidator(validator(settings, clock));
        return decoder;
    }

    private static OAuth2TokenValidator<Jwt> validator(OAuthSettings settings, Clock clock) {
        JwtTimestampValidator inTime = new JwtTimestampValidator(LEEWAY);
        inTime.setClock(clock);
        inTime.setAllowEmptyExpiryClaim(false);
        inTime.setAllowEmptyNotBeforeClaim(false);
        return new DelegatingOAuth2TokenValidator<>(
                inTime,
                new JwtIssuerValidator(settings.issuer()),
                new JwtClaimValidator<List<String>>(JwtClaimNames.AUD, List.of(settings.audience())::equals));
    }
}
