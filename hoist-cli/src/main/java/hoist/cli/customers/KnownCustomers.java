package hoist.cli.customers;

import hoist.cli.failure.CliFailure;
import hoist.connections.customer.CustomerNames;
import hoist.tenants.Tenant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The customers of a tenant that can be named: those of its file, and those that events or earlier links tell of.
 *
 * @param names in the order of the file, then the others
 */
record KnownCustomers(Tenant tenant, List<CustomerNames> names) {

    /** @param told names from elsewhere than the file */
    static KnownCustomers of(Tenant tenant, Collection<CustomerNames> told) {
        var names = new ArrayList<CustomerNames>();
        tenant.customers().forEach(each -> names.add(new CustomerNames(each.displayName(), each.name())));
        told.stream().sorted(Comparator.comparing(CustomerNames::displayName)).forEach(each -> {
            if (find(names, each.displayName()).isEmpty()) {
                names.add(CustomerNames.of(tenant, each.displayName(), each.name()));
            }
        });
        return new KnownCustomers(tenant, List.copyOf(names));
    }

    /** The customer of this display name or name, ignoring case and outer blanks. */
    CustomerNames named(String wanted) {
        return find(names, wanted)
                .orElseThrow(() -> CliFailure.refused("Tenant " + tenant.id().value() + " has no customer \"" + wanted
                        + "\": there are " + shown() + ". Add it to the tenant's file if idemeum knows it."));
    }

    private String shown() {
        return names.isEmpty()
                ? "none"
                : names.stream().map(each -> "\"" + each.displayName() + "\"").collect(Collectors.joining(", "));
    }

    private static Optional<CustomerNames> find(List<CustomerNames> names, String wanted) {
        return names.stream()
                .filter(each -> isSame(each.displayName(), wanted) || isSame(each.name(), wanted))
                .findFirst();
    }

    private static boolean isSame(@Nullable String name, String wanted) {
        return name != null && name.strip().equalsIgnoreCase(wanted.strip());
    }
}
