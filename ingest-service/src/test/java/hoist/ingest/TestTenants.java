package hoist.ingest;

import hoist.tenants.ApiKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes tenants' files as an operator would, with real keys. */
final class TestTenants {
    private final Path directory;

    TestTenants(Path directory) {
        this.directory = directory;
        write(directory.resolve("idemeum.key"), "test-key-of-idemeum");
        write(directory.resolve("halo.secret"), "test-secret-of-halo");
    }

    Path directory() {
        return directory;
    }

    static String secret(String seed) {
        byte[] bytes = (seed + "-".repeat(32)).substring(0, 32).getBytes(StandardCharsets.UTF_8);
        return "whsec_" + Base64.getEncoder().encodeToString(bytes);
    }

    void put(String tenant, String modes, List<ApiKey> halo, List<ApiKey> idemeum, String... secrets) {
        for (int i = 0; i < secrets.length; i++) {
            write(directory.resolve(tenant + "." + i + ".whsec"), secrets[i]);
        }
        String file = """
                tenant: %s
                halo:
                  url: http://127.0.0.1:1
                  clientId: hoist
                  clientSecret: file:halo.secret
                idemeum:
                  url: http://127.0.0.1:1
                  apiKey: file:idemeum.key
                  elevationModes: [%s]
                whoMayComeIn:
                  apiKeys:
                    - client: halo
                      may: [decide, disable-jit]
                      keys:
                %s
                    - client: idemeum
                      may: [webhooks]
                      keys:
                %s
                %s
                  basic:
                    - client: halo-webhook
                      username: %s
                      sha256: %s
                customers:
                  - displayName: Demo PAM tenant
                    name: demo-nikpot
                """.formatted(
                        tenant,
                        modes,
                        keys(halo),
                        keys(idemeum),
                        signers(tenant, secrets),
                        username(tenant),
                        sha256(password(tenant)));
        write(directory.resolve(tenant + ".yml"), file);
    }

    static String username(String tenant) {
        return "halo-of-" + tenant;
    }

    static String password(String tenant) {
        return "pässword of " + tenant + ": with a colon";
    }

    private static String sha256(String text) {
        try {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String keys(List<ApiKey> keys) {
        return keys.stream()
                .map(ApiKey::stored)
                .map(key -> "        - {id: %s, sha256: %s}".formatted(key.id(), key.sha256()))
                .collect(Collectors.joining("\n"));
    }

    private static String signers(String tenant, String... secrets) {
        if (secrets.length == 0) {
            return "";
        }
        String references = Stream.iterate(0, i -> i + 1)
                .limit(secrets.length)
                .map(i -> "file:" + tenant + "." + i + ".whsec")
                .collect(Collectors.joining(", "));
        return "  webhookSecrets:\n    - client: idemeum-signed\n      may: [webhooks]\n      secrets: [" + references
                + "]";
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
