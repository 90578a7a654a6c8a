package hoist.ingest.oauth;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.nio.file.Path;
import java.text.ParseException;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The keys of tokens; each is named by its RFC 7638 thumbprint.
 *
 * @param signing signs new tokens
 * @param accepted verify tokens: the signing key's public half, and perhaps one other's
 */
record SigningKeys(ECKey signing, JWKSet accepted) {
    private static final Logger LOG = LoggerFactory.getLogger(SigningKeys.class);

    /**
     * The keys that the settings name. Where no file can be made for the signing key, it is kept in memory as long as no
     * client needs it.
     *
     * @throws UnusableKeyFile with what to change
     */
    static SigningKeys of(OAuthSettings settings, ClientsInForce clients) {
        ECKey signing = signing(settings.keyFile(), clients);
        LOG.atInfo()
                .addKeyValue("thumbprint", signing.getKeyID())
                .log("Tokens are signed by the key of this thumbprint");
        List<JWK> accepted = Stream.concat(
                        Stream.of(signing), settings.otherKey().map(KeyFile::new).map(KeyFile::read).stream())
                .distinct()
                .map(key -> (JWK) key.toPublicJWK())
                .toList();
        return new SigningKeys(signing, new JWKSet(accepted));
    }

    private static ECKey signing(Path file, ClientsInForce clients) {
        try {
            return new KeyFile(file).readOrMake();
        } catch (KeyFileNotMade e) {
            if (clients.isAnyThere()) {
                throw e;
            }
            LOG.atWarn()
                    .addKeyValue("file", file.toAbsolutePath())
                    .log("Tokens will not outlive this process nor open at another instance, because the key file"
                            + " cannot be made: before a tenant has oauth2Clients, put a key there, or set"
                            + " HOIST_INGEST_OAUTH_KEYFILE to where it can be made");
            return checked(file, generated().toJSONString());
        }
    }

    /** A new key that can sign ES256. */
    static ECKey generated() {
        try {
            return new ECKeyGenerator(Curve.P_256).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException("Every Java platform has P-256", e);
        }
    }

    /** The key in this text, if it is one that can sign ES256. */
    static ECKey checked(Path file, String text) {
        try {
            ECKey key = ECKey.parse(text);
            if (!key.getCurve().equals(Curve.P_256) || !key.isPrivate()) {
                throw new UnusableKeyFile(file, "holds another kind of key: it must be private, EC, of P-256.", null);
            }
            if (!isPair(key)) {
                throw new UnusableKeyFile(file, "holds halves of different keys: restore it, or make another.", null);
            }
            return new ECKey.Builder(key)
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.ES256)
                    .keyIDFromThumbprint()
                    .build();
        } catch (ParseException | JOSEException | IllegalArgumentException | IllegalStateException e) {
            throw new UnusableKeyFile(
                    file,
                    "holds no key in JWK form (EC, P-256, private): restore it, or remove it to get a new one.",
                    null);
        }
    }

    private static boolean isPair(ECKey key) throws JOSEException {
        JWSObject trial = new JWSObject(new JWSHeader(JWSAlgorithm.ES256), new Payload("trial"));
        trial.sign(new ECDSASigner(key));
        return trial.verify(new ECDSAVerifier(key.toPublicJWK()));
    }

    @Override
    public String toString() {
        return "SigningKeys[" + signing.getKeyID() + "]";
    }
}
