package hoist.cli.connection;

import hoist.cli.failure.CliFailure;
import hoist.tenants.Tenant;
import hoist.tenants.TenantId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which tenant is meant: a field {@code @Mixin TenantChoice tenant} in commands about one, or that can be about one. */
public final class TenantChoice {
    @Option(
            names = "--tenant",
            paramLabel = "TENANT",
            description = "The tenant, one MSP, by the name of its file; may be left out where there is only one.")
    private @Nullable String tenant;

    /** As it was named, if it was: it need not have a file, because what is in the topics may be older. */
    public Optional<String> named() {
        return Optional.ofNullable(tenant).map(TenantChoice::id).map(TenantId::value);
    }

    /** The tenant named, or the only one. */
    public Tenant one(TenantsAtHand tenants) {
        return named().map(name -> existing(name, tenants)).orElseGet(() -> only(tenants));
    }

    /** The name of the one that is named, or of the only one; empty when there are several and none is named. */
    public Optional<String> namedOrOnly(TenantsAtHand tenants) {
        var all = tenants.inForce().all();
        return named().or(
                        () -> all.size() == 1 ? Optional.of(all.getFirst().id().value()) : Optional.empty());
    }

    private static Tenant existing(String name, TenantsAtHand tenants) {
        return tenants.inForce()
                .find(id(name))
                .orElseThrow(() -> CliFailure.usage("There is no tenant " + name + " in " + tenants.directory()
                        + (tenants.names().isEmpty() ? "." : ": there are " + tenants.names() + ".")
                        + problem(name, tenants)));
    }

    private static Tenant only(TenantsAtHand tenants) {
        var all = tenants.inForce().all();
        if (all.size() != 1) {
            throw CliFailure.usage(
                    all.isEmpty()
                            ? "There is no tenant in " + tenants.directory()
                                    + ": name another directory with --tenants DIR."
                            : "Name the tenant with --tenant: there are " + tenants.names() + ".");
        }
        return all.getFirst();
    }

    private static String problem(String name, TenantsAtHand tenants) {
        return tenants.problems().stream()
                .filter(problem -> problem.file().equals(name + ".yml"))
                .findFirst()
                .map(problem -> " Its file is not in force: " + problem.sentence() + ".")
                .orElse("");
    }

    private static TenantId id(String name) {
        try {
            return new TenantId(name);
        } catch (IllegalArgumentException e) {
            throw CliFailure.usage("--tenant " + name + " is no tenant's name: it has only a-z, 0-9 and -.");
        }
    }
}
