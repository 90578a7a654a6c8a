package hoist.tenants;

import java.util.List;
import java.util.stream.Stream;

/** Everyone who may come in for one tenant. There is no anonymous way. */
public record WhoMayComeIn(
        List<ApiKeyClient> apiKeys,
        List<WebhookClient> webhookSecrets,
        List<OAuth2Client> oauth2Clients,
        List<BasicClient> basic) {
    /** Nobody: a tenant that only looks. */
    public static final WhoMayComeIn NOBODY = new WhoMayComeIn(List.of(), List.of(), List.of(), List.of());

    public WhoMayComeIn {
        apiKeys = List.copyOf(apiKeys);
        webhookSecrets = List.copyOf(webhookSecrets);
        oauth2Clients = List.copyOf(oauth2Clients);
        basic = List.copyOf(basic);
        List<Client> all =
                clients(apiKeys, webhookSecrets, oauth2Clients, basic).toList();
        Refuse.twice("client", "name", all, Client::client);
        Refuse.twice("apiKeys", "key id", keys(apiKeys).toList(), StoredApiKey::id);
        Refuse.twice("oauth2Clients", "clientId", oauth2Clients, OAuth2Client::clientId);
        Refuse.twice("basic", "username", basic, BasicClient::username);
    }

    /** All clients, whatever their credential. */
    public List<Client> clients() {
        return clients(apiKeys, webhookSecrets, oauth2Clients, basic).toList();
    }

    private static Stream<Client> clients(
            List<ApiKeyClient> apiKeys,
            List<WebhookClient> webhooks,
            List<OAuth2Client> oauth2,
            List<BasicClient> basic) {
        return Stream.of(apiKeys, webhooks, oauth2, basic).flatMap(List::stream);
    }

    private static Stream<StoredApiKey> keys(List<ApiKeyClient> clients) {
        return clients.stream().flatMap(client -> client.keys().stream());
    }
}
