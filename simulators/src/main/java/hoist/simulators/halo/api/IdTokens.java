package hoist.simulators.halo.api;

import static java.nio.charset.StandardCharsets.US_ASCII;

import hoist.simulators.http.Json;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** ID tokens: JWTs signed with RS256, and the public key to check them with. One key a JVM. */
final class IdTokens {

    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();
    private static final String KEY_ID = "halo-1";

    private IdTokens() {}

    static String signed(String issuer, String audience, int agentId, Instant now, Instant until) {
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("iss", issuer);
        claims.put("aud", audience);
        claims.put("sub", String.valueOf(agentId));
        claims.put("iat", now.getEpochSecond());
        claims.put("exp", until.getEpochSecond());
        String content = part(Map.of("alg", "RS256", "typ", "JWT", "kid", KEY_ID)) + "." + part(claims);
        return content + "." + BASE64.encodeToString(signature(content));
    }

    static Map<String, Object> keySet() {
        RSAPublicKey key = (RSAPublicKey) Key.PAIR.getPublic();
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("kty", "RSA");
        entry.put("use", "sig");
        entry.put("alg", "RS256");
        entry.put("kid", KEY_ID);
        entry.put("n", unsigned(key.getModulus()));
        entry.put("e", unsigned(key.getPublicExponent()));
        return Map.of("keys", List.of(entry));
    }

    private static String part(Map<String, Object> json) {
        return BASE64.encodeToString(Json.bytes(json));
    }

    private static byte[] signature(String content) {
        try {
            Signature signing = Signature.getInstance("SHA256withRSA");
            signing.initSign(Key.PAIR.getPrivate());
            signing.update(content.getBytes(US_ASCII));
            return signing.sign();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java can sign with RSA", impossible);
        }
    }

    private static String unsigned(BigInteger value) {
        byte[] bytes = value.toByteArray();
        int skip = bytes[0] == 0 ? 1 : 0;
        return BASE64.encodeToString(Arrays.copyOfRange(bytes, skip, bytes.length));
    }

    /** Made when the first token is asked for, because it takes a while. */
    private static final class Key {
        static final KeyPair PAIR = pair();

        private static KeyPair pair() {
            try {
                KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
                generator.initialize(2048);
                return generator.generateKeyPair();
            } catch (GeneralSecurityException impossible) {
                throw new IllegalStateException("every Java has RSA", impossible);
            }
        }
    }
}
