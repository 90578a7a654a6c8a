package hoist.ingest.oauth;

import hoist.ingest.door.Caller;
import hoist.tenants.OAuth2Client;
import hoist.tenants.TenantId;
import java.time.Duration;
import java.util.Objects;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;

/**
 * A client of a tenant that may fetch tokens.
 *
 * @param caller who it is, with all that it may
 * @param client as the tenant's file has it
 * @param registered the same in the authorization server's words
 */
record KnownClient(Caller caller, OAuth2Client client, RegisteredClient registered) {
    private static final String TENANT = "hoist.tenant";

    static KnownClient of(TenantId tenant, OAuth2Client client, Duration tokenLife) {
        RegisteredClient registered = RegisteredClient.withId(tenant + "/" + client.clientId())
                .clientId(client.clientId())
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .scopes(scopes -> scopes.addAll(Scopes.of(client.may())))
                .clientSettings(
                        ClientSettings.builder().setting(TENANT, tenant.value()).build())
                .tokenSettings(
                        TokenSettings.builder().accessTokenTimeToLive(tokenLife).build())
                .build();
        return new KnownClient(
                new Caller(tenant, client.client(), client.clientId(), client.may()), client, registered);
    }

    static String tenantOf(RegisteredClient registered) {
        return Objects.requireNonNull(registered.getClientSettings().getSetting(TENANT));
    }
}
