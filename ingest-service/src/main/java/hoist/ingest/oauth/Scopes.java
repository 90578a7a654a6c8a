package hoist.ingest.oauth;

import hoist.tenants.Permission;
import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The words in tokens for what a client may do. */
final class Scopes {
    private Scopes() {}

    static String of(Permission permission) {
        return switch (permission) {
            case DECIDE -> "ingest:decision";
            case WEBHOOKS -> "ingest:webhooks";
            case DISABLE_JIT -> "ingest:jit";
        };
    }

    static Set<String> of(Collection<Permission> permissions) {
        return permissions.stream().map(Scopes::of).collect(Collectors.toUnmodifiableSet());
    }

    /** What these scopes name; words that name nothing here are passed over. */
    static Set<Permission> permissions(Collection<String> scopes, Predicate<Permission> only) {
        return Arrays.stream(Permission.values())
                .filter(permission -> scopes.contains(of(permission)))
                .filter(only)
                .collect(Collectors.toUnmodifiableSet());
    }
}
