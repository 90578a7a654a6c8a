package hoist.ingest;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;

/** The OAuth2 client of a runbook in Halo, and its calls for tokens. */
final class Runbook {
    static final String ID = "halo-runbook";
    static final String SECRET = "a secret: with+all/kinds & of % characters";
    static final String BASIC = basic(ID, SECRET);

    private Runbook() {}

    /** Writes a tenant that has it. */
    static void put(Path directory, String tenant) {
        OAuthService.put(directory, tenant, new OAuthService.Client("runbook", ID, "decide, disable-jit", SECRET));
    }

    static String basic(String id, String secret) {
        String both =
                URLEncoder.encode(id, StandardCharsets.UTF_8) + ":" + URLEncoder.encode(secret, StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(both.getBytes(StandardCharsets.UTF_8));
    }

    static Call byHeader(String authorization) {
        return form("grant_type", "client_credentials").header("Authorization", authorization);
    }

    /** By the header, with these parameters. */
    static Call known(String... parameters) {
        return form(parameters).header("Authorization", BASIC);
    }

    static Call form(String... parameters) {
        return OAuthService.form(parameters);
    }

    static Call raw(String body) {
        return Call.post(Call.TOKEN).body("application/x-www-form-urlencoded", body);
    }
}
