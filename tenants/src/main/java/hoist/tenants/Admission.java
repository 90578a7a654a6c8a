package hoist.tenants;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Which tenants come into force together: a credential names its tenant, so it can belong to one only.
 *
 * @param tenants in force, by file
 * @param problems of the files that had to stay out, by file
 */
record Admission(SortedMap<String, Tenant> tenants, SortedMap<String, TenantProblem> problems) {

    /**
     * What stays as it is keeps its credentials; what changes or is new gets them in the order of file names. A change
     * that clashes leaves the former settings in force, a new tenant that clashes stays out.
     */
    static Admission of(Map<String, Tenant> inForce, SortedMap<String, Tenant> wanted) {
        SortedMap<String, Tenant> asked = new TreeMap<>(wanted);
        SortedMap<String, TenantProblem> putBack = new TreeMap<>();
        while (true) {
            SortedMap<String, TenantProblem> clashes = clashes(inForce, asked);
            Optional<String> changed =
                    clashes.keySet().stream().filter(inForce::containsKey).findFirst();
            if (changed.isEmpty()) {
                asked.keySet().removeAll(clashes.keySet());
                putBack.putAll(clashes);
                return new Admission(asked, putBack);
            }
            String file = changed.get();
            asked.put(file, Objects.requireNonNull(inForce.get(file)));
            putBack.put(file, Objects.requireNonNull(clashes.get(file)));
        }
    }

    private static SortedMap<String, TenantProblem> clashes(
            Map<String, Tenant> inForce, SortedMap<String, Tenant> asked) {
        SortedMap<String, TenantProblem> clashes = new TreeMap<>();
        Map<String, String> owners = new HashMap<>();
        inOrder(inForce, asked).forEach((file, tenant) -> {
            List<String> credentials = credentials(tenant).toList();
            Optional<String> taken =
                    credentials.stream().filter(owners::containsKey).findFirst();
            taken.ifPresentOrElse(
                    credential -> clashes.put(file, problem(file, credential, owners.getOrDefault(credential, "?"))),
                    () -> credentials.forEach(credential -> owners.put(credential, file)));
        });
        return clashes;
    }

    /** Unchanged tenants, then changed ones, then new ones. */
    private static Map<String, Tenant> inOrder(Map<String, Tenant> inForce, SortedMap<String, Tenant> asked) {
        Map<String, Tenant> ordered = new LinkedHashMap<>();
        asked.forEach((file, tenant) -> {
            if (tenant.equals(inForce.get(file))) {
                ordered.put(file, tenant);
            }
        });
        asked.forEach((file, tenant) -> {
            if (inForce.containsKey(file)) {
                ordered.putIfAbsent(file, tenant);
            }
        });
        asked.forEach(ordered::putIfAbsent);
        return ordered;
    }

    private static Stream<String> credentials(Tenant tenant) {
        WhoMayComeIn who = tenant.whoMayComeIn();
        return Stream.of(
                        who.apiKeys().stream()
                                .flatMap(client -> client.keys().stream())
                                .map(key -> "the key id " + key.id()),
                        who.oauth2Clients().stream().map(client -> "the OAuth2 clientId " + client.clientId()),
                        who.basic().stream().map(client -> "the username " + client.username()))
                .flatMap(names -> names);
    }

    private static TenantProblem problem(String file, String credential, String owner) {
        return new TenantProblem(
                file,
                0,
                "whoMayComeIn has %s, which %s has too: a credential names one tenant, so give this one its own"
                        .formatted(credential, owner));
    }
}
