package hoist.cli.connection;

import hoist.cli.failure.CliFailure;
import hoist.tenants.Tenant;
import hoist.tenants.TenantDirectory;
import hoist.tenants.TenantProblem;
import hoist.tenants.Tenants;
import java.nio.file.Path;
import java.util.List;
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
            throw CliFailure.usage("There is no directory of tenants at " + directory
                    + ": name it with --tenants DIR or HOIST_TENANTS_DIRECTORY.");
        }
    }

    /** The names of all, for sentences. */
    String names() {
        return inForce.all().stream().map(tenant -> tenant.id().value()).collect(Collectors.joining(", "));
    }
}
