package hoist.tenants;

import java.util.Set;

/** The section {@code whoMayComeIn} of a tenant's file. */
final class ClientsReader {
    private ClientsReader() {}

    static WhoMayComeIn read(Section tenant) {
        if (!tenant.has("whoMayComeIn")) {
            return WhoMayComeIn.NOBODY;
        }
        Section who = tenant.section("whoMayComeIn", "apiKeys", "webhookSecrets", "oauth2Clients", "basic");
        return who.build(() -> new WhoMayComeIn(
                who.sections("apiKeys", "client", "keys", "may").stream()
                        .map(ClientsReader::apiKeyClient)
                        .toList(),
                who.sections("webhookSecrets", "client", "secrets", "may").stream()
                        .map(ClientsReader::webhookClient)
                        .toList(),
                who.sections("oauth2Clients", "client", "clientId", "secrets", "may").stream()
                        .map(ClientsReader::oauth2Client)
                        .toList(),
                who.sections("basic", "client", "username", "sha256").stream()
                        .map(ClientsReader::basicClient)
                        .toList()));
    }

    private static ApiKeyClient apiKeyClient(Section client) {
        return client.build(() -> new ApiKeyClient(
                client.text("client"),
                client.sections("keys", "id", "sha256").stream()
                        .map(ClientsReader::storedKey)
                        .toList(),
                may(client)));
    }

    private static StoredApiKey storedKey(Section key) {
        return key.build(() -> new StoredApiKey(key.text("id"), key.text("sha256")));
    }

    private static WebhookClient webhookClient(Section client) {
        return client.build(() -> new WebhookClient(client.text("client"), client.eachSecret("secrets"), may(client)));
    }

    private static OAuth2Client oauth2Client(Section client) {
        return client.build(() -> new OAuth2Client(
                client.text("client"),
                client.text("clientId"),
                client.sections("secrets", "sha256").stream()
                        .map(ClientsReader::storedSecret)
                        .toList(),
                may(client)));
    }

    private static StoredSecret storedSecret(Section secret) {
        return secret.build(() -> new StoredSecret(secret.text("sha256")));
    }

    private static BasicClient basicClient(Section client) {
        return client.build(
                () -> new BasicClient(client.text("client"), client.text("username"), client.text("sha256")));
    }

    private static Set<Permission> may(Section client) {
        return Set.copyOf(client.each("may", Words::permission));
    }
}
