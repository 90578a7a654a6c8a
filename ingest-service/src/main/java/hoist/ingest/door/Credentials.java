package hoist.ingest.door;

import hoist.tenants.BasicClient;
import hoist.tenants.Permission;
import hoist.tenants.StoredApiKey;
import hoist.tenants.Tenant;
import hoist.tenants.TenantId;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * Every credential of every tenant, arranged for being asked.
 *
 * @param keys by key id
 * @param signers everyone who signs, with one secret each
 * @param users by user name, each of whatever tenant
 */
record Credentials(Map<String, KeyHolder> keys, List<Signer> signers, Map<String, List<User>> users) {
    private static final String SECRET_PREFIX = "whsec_";

    record KeyHolder(Caller caller, StoredApiKey key) {}

    record Signer(Caller caller, SecretKey secret) {}

    record User(Caller caller, BasicClient client) {}

    static Credentials of(List<Tenant> tenants) {
        Map<String, KeyHolder> keys = new HashMap<>();
        List<Signer> signers = new ArrayList<>();
        for (Tenant tenant : tenants) {
            tenant.whoMayComeIn()
                    .apiKeys()
                    .forEach(client -> client.keys().forEach(key -> {
                        Caller caller = caller(tenant.id(), client.client(), key.id(), client.may());
                        keys.put(key.id(), new KeyHolder(caller, key));
                    }));
            tenant.whoMayComeIn()
                    .webhookSecrets()
                    .forEach(client -> client.secrets().forEach(secret -> {
                        Caller caller = caller(tenant.id(), client.client(), "signature", client.may());
                        signers.add(new Signer(caller, decoded(secret.reveal())));
                    }));
        }
        return new Credentials(Map.copyOf(keys), List.copyOf(signers), users(tenants));
    }

    private static Map<String, List<User>> users(List<Tenant> tenants) {
        return tenants.stream()
                .flatMap(tenant -> tenant.whoMayComeIn().basic().stream()
                        .map(client -> new User(caller(tenant.id(), client.client(), "basic", client.may()), client)))
                .collect(Collectors.groupingBy(user -> user.client().username(), Collectors.toUnmodifiableList()));
    }

    private static Caller caller(TenantId tenant, String client, String credential, Set<Permission> may) {
        return new Caller(tenant, client, credential, may);
    }

    private static SecretKey decoded(String secret) {
        byte[] bytes = Base64.getDecoder().decode(secret.substring(SECRET_PREFIX.length()));
        return new SecretKeySpec(bytes, SignedDelivery.ALGORITHM);
    }
}
