package hoist.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import hoist.tenants.ApiKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A service with a directory of tenants that have OAuth2 clients, and what such clients do with it. */
final class OAuthService implements AutoCloseable {
    static final String KEY_FILE = "oauth-signing-key.json";

    /** One client in a tenant's file. */
    record Client(String name, String clientId, String may, List<String> secrets) {
        Client(String name, String clientId, String may, String... secrets) {
            this(name, clientId, may, List.of(secrets));
        }

        String yaml() {
            return "    - {client: %s, clientId: '%s', may: [%s], secrets: [%s]}\n"
                    .formatted(
                            name,
                            clientId,
                            may,
                            secrets.stream()
                                    .map(secret -> "{sha256: " + sha256(secret) + "}")
                                    .collect(Collectors.joining(", ")));
        }
    }

    private final TestRegistry registry = new TestRegistry();
    private final Path directory;
    private final TestService service;

    private OAuthService(Path directory, Clock clock, String... more) {
        this.directory = directory;
        this.service = TestService.start(directory, TestKafka.address(), registry.url(), clock, more)
                .ready();
    }

    static OAuthService start(Path directory, String... more) {
        return start(directory, Clock.systemUTC(), more);
    }

    static OAuthService start(Path directory, Clock clock, String... more) {
        return new OAuthService(directory, clock, more);
    }

    /** Writes or replaces a tenant's file, at once. */
    static void put(Path directory, String tenant, Client... clients) {
        try {
            Path scratch = Files.createTempDirectory("oauth-tenant");
            new TestTenants(directory);
            new TestTenants(scratch).put(tenant, "USER", List.of(ApiKey.generate()), List.of(ApiKey.generate()));
            Path file = scratch.resolve(tenant + ".yml");
            String entries = Stream.of(clients).map(Client::yaml).collect(Collectors.joining());
            String section = clients.length == 0 ? "" : "  oauth2Clients:\n" + entries;
            Files.writeString(file, Files.readString(file).replace("whoMayComeIn:\n", "whoMayComeIn:\n" + section));
            Files.move(file, directory.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int port() {
        return service.port();
    }

    Path keyFile() {
        return directory.resolve(KEY_FILE);
    }

    Call.Answer management(String path) {
        return Call.of("GET", path).to(service.managementPort());
    }

    int managementPort() {
        return service.managementPort();
    }

    /** A call for a token with these parameters, names and values by turns. */
    static Call form(String... parameters) {
        StringBuilder body = new StringBuilder();
        for (int i = 0; i < parameters.length; i += 2) {
            body.append(i == 0 ? "" : "&")
                    .append(encoded(parameters[i]))
                    .append('=')
                    .append(encoded(parameters[i + 1]));
        }
        return Call.post(Call.TOKEN).body("application/x-www-form-urlencoded", body.toString());
    }

    /** As Halo asks: id and secret in the body. */
    Call.Answer ask(String clientId, String secret) {
        return form("grant_type", "client_credentials", "client_id", clientId, "client_secret", secret)
                .to(port());
    }

    Call.Answer ask(String clientId, String secret, String scope) {
        return form("grant_type", "client_credentials", "client_id", clientId, "client_secret", secret, "scope", scope)
                .to(port());
    }

    String token(String clientId, String secret) {
        Call.Answer answer = ask(clientId, secret);
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(200);
        return answer.text("access_token");
    }

    Call.Answer approve(String token, String requestId) {
        return approval(requestId).header("Authorization", "Bearer " + token).to(port());
    }

    static Call approval(String requestId) {
        return Call.post(Call.APPROVE).body(Call.VENDOR, Bodies.approve(requestId));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String sha256(String text) {
        try {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        service.close();
        registry.close();
    }
}
