package hoist.cli.connection;

import hoist.cli.failure.CliFailure;
import hoist.tenants.HaloSettings;
import hoist.tenants.IdemeumCredential;
import hoist.tenants.IdemeumSettings;
import hoist.tenants.Lives;
import hoist.tenants.Secret;
import hoist.tenants.Tenant;
import hoist.tenants.TenantDirectory;
import hoist.tenants.TenantId;
import hoist.tenants.TenantProblem;
import hoist.tenants.Tenants;
import hoist.tenants.WhoMayComeIn;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The tenants of the directory at one moment.
 *
 * @param directory where their files are
 * @param inForce those whose files are good
 * @param problems of the other files
 */
public record TenantsAtHand(Path directory, Tenants inForce, List<TenantProblem> problems) {
    static TenantsAtHand in(Path directory) {
        try (var files = TenantDirectory.open(directory)) {
            return new TenantsAtHand(directory, Tenants.of(files.all().toArray(Tenant[]::new)), files.problems());
        } catch (IllegalArgumentException e) { // there is no such directory
            throw CliFailure.usage(
                    "There is no directory of tenants at " + directory
                            + ": name it with --tenants DIR or HOIST_TENANTS_DIRECTORY (./hoist up prints the options for its own).");
        }
    }

    /**
     * Those in force, and in place of each whose file is wrong a tenant with the usual settings: services that run keep the
     * former file, and what waits for a person there is not the file.
     */
    public Tenants asServicesHaveThem() {
        var all = new ArrayList<>(inForce.all());
        problems.stream()
                .flatMap(problem -> tenantOf(problem).stream())
                .distinct()
                .filter(id -> inForce.find(id).isEmpty())
                .forEach(id -> all.add(withUsualSettings(id)));
        return Tenants.of(all.toArray(Tenant[]::new));
    }

    /** What is wrong with files, in sentences, and what it leads to. */
    public List<String> warnings() {
        return problems.stream()
                .map(problem -> problem.sentence()
                        + (problem.sentence().endsWith("?") ? "" : ".")
                        + " Services that run keep the settings they had until they are started again; correct "
                        + directory.resolve(problem.file()) + ", and it takes effect within seconds.")
                .toList();
    }

    private static Optional<TenantId> tenantOf(TenantProblem problem) {
        try {
            return Optional.of(new TenantId(problem.file().replaceFirst("\\.yml$", "")));
        } catch (IllegalArgumentException e) { // no tenant's file
            return Optional.empty();
        }
    }

    /** It is asked for lives of requests and accounts only, and calls nobody. */
    private static Tenant withUsualSettings(TenantId id) {
        var nowhere = URI.create("https://" + id.value() + ".invalid");
        var nothing = new Secret("none");
        return new Tenant(
                id,
                HaloSettings.withDefaults(nowhere, "none", nothing),
                IdemeumSettings.withDefaults(nowhere, new IdemeumCredential.ApiKeyHeader(nothing)),
                WhoMayComeIn.NOBODY,
                List.of(),
                Lives.DEFAULTS);
    }

    /** The names of all, for sentences. */
    public String names() {
        return inForce.all().stream().map(tenant -> tenant.id().value()).collect(Collectors.joining(", "));
    }
}
