package hoist.ingest.oauth;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jwt.SignedJWT;
import hoist.ingest.door.BearerTokens;
import hoist.ingest.door.Caller;
import hoist.ingest.door.TokenFlaw;
import hoist.ingest.door.TokenHolder;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.JwtValidationException;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/**
 * Knows the tokens of this service: ES256 by one of its keys, of this issuer, for this audience, and in time. Then what
 * the tenants' files say now decides: the client must still be there, in the token's tenant, and may no more than there.
 */
final class AccessTokenCheck implements BearerTokens {
    /** How far clocks of instances may be apart. */
    private static final Duration LEEWAY = Duration.ofSeconds(5);

    private static final JOSEObjectType ACCESS_TOKEN = new JOSEObjectType(TokenIssuing.TYPE);

    private final JwtDecoder decoder;
    private final ClientsInForce clients;

    AccessTokenCheck(SigningKeys keys, ClientsInForce clients, OAuthSettings settings, Clock clock) {
        this.decoder = decoder(keys, settings, clock);
        this.clients = clients;
    }

    @Override
    public TokenHolder holderOf(String token) {
        Optional<TokenFlaw> malformed = flawOfForm(token);
        if (malformed.isPresent()) {
            return new TokenHolder.Nobody(malformed.get());
        }
        try {
            return holder(decoder.decode(token));
        } catch (JwtValidationException e) {
            return new TokenHolder.Nobody(
                    TokenFlaw.valueOf(e.getErrors().iterator().next().getErrorCode()));
        } catch (JwtException e) {
            return new TokenHolder.Nobody(
                    e.getCause() instanceof BadJOSEException ? TokenFlaw.UNKNOWN_KEY : TokenFlaw.MALFORMED);
        }
    }

    /** What can be seen wrong without any key. */
    private static Optional<TokenFlaw> flawOfForm(String token) {
        try {
            boolean isAccessToken =
                    ACCESS_TOKEN.equals(SignedJWT.parse(token).getHeader().getType());
            return isAccessToken ? Optional.empty() : Optional.of(TokenFlaw.TYPE);
        } catch (ParseException e) {
            return Optional.of(TokenFlaw.MALFORMED);
        }
    }

    private TokenHolder holder(Jwt token) {
        String clientId = Optional.ofNullable(token.getSubject()).orElse("");
        Optional<Caller> client = clients.find(clientId).map(KnownClient::caller);
        if (client.isEmpty()) {
            return new TokenHolder.Nobody(TokenFlaw.CLIENT_GONE);
        }
        Caller who = client.get();
        return who.tenant().value().equals(token.getClaimAsString(TokenIssuing.TENANT))
                ? new TokenHolder.Known(narrowed(who, token))
                : new TokenHolder.Nobody(TokenFlaw.TENANT);
    }

    private static Caller narrowed(Caller who, Jwt token) {
        List<String> scopes = List.of(Optional.ofNullable(token.getClaimAsString(TokenIssuing.SCOPE))
                .orElse("")
                .split(" "));
        return new Caller(
                who.tenant(), who.client(), who.credential(), Scopes.permissions(scopes, who.may()::contains));
    }

    private static JwtDecoder decoder(SigningKeys keys, OAuthSettings settings, Clock clock) {
        NimbusJwtDecoder decoder = NimbusJwtDecoder.withJwkSource(new ImmutableJWKSet<>(keys.accepted()))
                .jwsAlgorithm(SignatureAlgorithm.ES256)
                .jwtProcessorCustomizer(
                        processor -> processor.setJWSTypeVerifier(new DefaultJOSEObjectTypeVerifier<>(ACCESS_TOKEN)))
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
                naming(TokenFlaw.EXPIRED, inTime),
                naming(TokenFlaw.ISSUER, new JwtIssuerValidator(settings.issuer())),
                naming(
                        TokenFlaw.AUDIENCE,
                        new JwtClaimValidator<List<String>>(JwtClaimNames.AUD, List.of(settings.audience())::equals)));
    }

    /** The same check, whose failure says which flaw it is. */
    private static OAuth2TokenValidator<Jwt> naming(TokenFlaw flaw, OAuth2TokenValidator<Jwt> check) {
        return token -> check.validate(token).hasErrors()
                ? OAuth2TokenValidatorResult.failure(new OAuth2Error(flaw.name()))
                : OAuth2TokenValidatorResult.success();
    }
}
