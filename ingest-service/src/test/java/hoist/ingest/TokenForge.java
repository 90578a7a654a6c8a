package hoist.ingest;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Makes tokens as the service would, with one thing wrong in each. */
final class TokenForge {
    private final ECKey key;

    TokenForge(Path keyFile) {
        try {
            ECKey stored = ECKey.parse(Files.readString(keyFile));
            this.key = new ECKey.Builder(stored).keyIDFromThumbprint().build();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ParseException | JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    static long in(long seconds) {
        return Instant.now().getEpochSecond() + seconds;
    }

    private static Map<String, Object> claims() {
        return new HashMap<>(Map.of(
                "iss", "https://hoist.invalid/ingest",
                "aud", "hoist-ingest",
                "sub", "all",
                "client_id", "all",
                "tenant", "bearer",
                "scope", "ingest:decision",
                "iat", in(0),
                "nbf", in(0),
                "exp", in(300)));
    }

    private static Map<String, Object> claims(Map<String, Object> other) {
        Map<String, Object> claims = claims();
        claims.putAll(other);
        return claims;
    }

    /** Good but for these claims. */
    String token(Map<String, Object> other) {
        return signed(header(JWSAlgorithm.ES256).build(), claims(other), ecdsa(key));
    }

    /** A minute ago, after a life of ten. */
    String expired() {
        return token(Map.of("iat", in(-660), "nbf", in(-660), "exp", in(-60)));
    }

    String without(String claim) {
        Map<String, Object> claims = claims();
        claims.remove(claim);
        return signed(header(JWSAlgorithm.ES256).build(), claims, ecdsa(key));
    }

    String ofType(String type) {
        return signed(header(JWSAlgorithm.ES256).type(new JOSEObjectType(type)).build(), claims(), ecdsa(key));
    }

    /** The signature of a good token under another payload. */
    String withPayloadOf(String token, Map<String, Object> other) {
        String[] parts = token.split("\\.", 3);
        return parts[0] + "." + encoded(claims(other)) + "." + parts[2];
    }

    String unsigned() {
        return encoded(Map.of("alg", "none", "typ", "at+jwt")) + "." + encoded(claims()) + ".";
    }

    String hmacWithPublicKey() {
        try {
            byte[] secret = key.toPublicJWK().toECPublicKey().getEncoded();
            return signed(header(JWSAlgorithm.HS256).build(), claims(), new MACSigner(secret));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Under the service's own key id. */
    String byForeignKey() {
        return signed(header(JWSAlgorithm.ES256).build(), claims(), ecdsa(foreign()));
    }

    String byForeignKeyInHeader() {
        ECKey foreign = foreign();
        JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.ES256)
                .type(new JOSEObjectType("at+jwt"))
                .jwk(foreign.toPublicJWK())
                .build();
        return signed(header, claims(), ecdsa(foreign));
    }

    private JWSHeader.Builder header(JWSAlgorithm algorithm) {
        return new JWSHeader.Builder(algorithm)
                .type(new JOSEObjectType("at+jwt"))
                .keyID(key.getKeyID());
    }

    private static ECKey foreign() {
        try {
            return new ECKeyGenerator(Curve.P_256).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JWSSigner ecdsa(ECKey key) {
        try {
            return new ECDSASigner(key);
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String signed(JWSHeader header, Map<String, Object> claims, JWSSigner signer) {
        try {
            SignedJWT jwt = new SignedJWT(header, JWTClaimsSet.parse(claims));
            jwt.sign(signer);
            return jwt.serialize();
        } catch (JOSEException | ParseException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(Map<String, Object> json) {
        return Base64URL.encode(JsonMapper.shared().writeValueAsString(json).getBytes(StandardCharsets.UTF_8))
                .toString();
    }
}
