package hoist.quickstart.msp;

import hoist.simulators.halo.HaloSimulator;
import hoist.simulators.idemeum.IdemeumSimulator;
import hoist.tenants.ApiKey;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The tenant file of a simulated MSP. */
record TenantText(MspSettings settings, MspCredentials credentials, HaloSimulator halo, IdemeumSimulator idemeum) {

    String yaml() {
        var key = ApiKey.parse(credentials.haloToHoist()).orElseThrow().stored();
        return """
                # Written by the quickstart for its simulated MSP; each key is in the README, Settings.
                tenant: %1$s
                halo:
                  url: %2$s
                  tenant: %3$s
                  clientId: %4$s
                  clientSecret: file:%5$s/halo
                  budget: {calls: %6$d, window: 5m}
                idemeum:
                  url: %7$s
                  apiKey: file:%5$s/idemeum
                whoMayComeIn:
                  apiKeys:
                    - client: halo
                      keys: [{id: %8$s, sha256: %9$s}]
                      may: [decide, webhooks, disable-jit]
                  webhookSecrets:
                    - client: idemeum
                      secrets: [file:%5$s/webhook]
                      may: [webhooks]
                  oauth2Clients:
                    - client: halo-oauth2
                      clientId: %11$s
                      secrets: [{sha256: %12$s}]
                      may: [decide, disable-jit]
                  basic: [{client: halo-webhook, username: %13$s, sha256: %14$s}]
                customers:
                  - {displayName: Demo PAM tenant, name: demo-nikpot}
                  - {displayName: Contoso Ltd, name: contoso}
                lives: {elevation: %10$s, jitGrant: %15$s, jitGrantMaximum: %16$s}
                """.formatted(
                        settings.tenant(),
                        settings.fronts().halo().orElse(halo.address()),
                        halo.settings().application().tenant(),
                        halo.settings().application().clientId(),
                        credentials.directory().toAbsolutePath(),
                        settings.callsPerFiveMinutes(),
                        settings.fronts().idemeum().orElse(idemeum.address()),
                        key.id(),
                        key.sha256(),
                        settings.lives().elevation(),
                        credentials.haloOAuth2ClientId(),
                        sha256(credentials.haloOAuth2()),
                        HaloDesk.webhookUser(settings.tenant()),
                        sha256(credentials.haloWebhook()),
                        settings.lives().jitGrant(),
                        settings.lives().jitGrantMaximum());
    }

    private static String sha256(String secret) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(secret.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) { // every JDK has it
            throw new IllegalStateException(e);
        }
    }
}
