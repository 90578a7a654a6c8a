package hoist.ingest.oauth;

import hoist.ingest.door.InForce;
import hoist.tenants.Tenant;
import hoist.tenants.Tenants;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The OAuth2 clients that the tenants' files name now. */
final class ClientsInForce {
    private static final Logger LOG = LoggerFactory.getLogger(ClientsInForce.class);

    private final InForce<Map<String, KnownClient>> clients;

    ClientsInForce(Tenants tenants, Duration tokenLife) {
        this.clients = new InForce<>(tenants, all -> arranged(all, tokenLife));
    }

    Optional<KnownClient> find(String clientId) {
        return Optional.ofNullable(clients.now().get(clientId));
    }

    /** Whether any client could fetch a token now. */
    boolean isAnyThere() {
        return !clients.now().isEmpty();
    }

    private static Map<String, KnownClient> arranged(List<Tenant> tenants, Duration tokenLife) {
        Map<String, List<KnownClient>> byId = tenants.stream()
                .flatMap(tenant -> tenant.whoMayComeIn().oauth2Clients().stream()
                        .map(client -> KnownClient.of(tenant.id(), client, tokenLife)))
                .collect(Collectors.groupingBy(known -> known.client().clientId()));
        Map<String, KnownClient> known = new HashMap<>();
        byId.forEach((id, same) -> {
            if (same.size() == 1) {
                known.put(id, same.getFirst());
            } else {
                report(id, same);
            }
        });
        return Map.copyOf(known);
    }

    /** Whose it is cannot be told, so it is nobody's. */
    private static void report(String clientId, List<KnownClient> same) {
        LOG.atError()
                .addKeyValue("clientId", clientId)
                .addKeyValue(
                        "tenants",
                        same.stream().map(known -> known.caller().tenant()).toList())
                .log("Several tenants have one OAuth2 clientId: give each its own; until then none comes in by it");
    }
}
