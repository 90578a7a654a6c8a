package hoist.tenants;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What one MSP configured.
 *
 * @param customers its clients as idemeum knows them; display names are unique ignoring case, and so are names
 */
public record Tenant(
        TenantId id,
        HaloSettings halo,
        IdemeumSettings idemeum,
        WhoMayComeIn whoMayComeIn,
        List<Customer> customers,
        Lives lives) {
    public Tenant {
        customers = List.copyOf(customers);
        Refuse.twice("customers", "displayName", customers, Customer::displayName);
        Refuse.twice("customers", "name", customers, Customer::name);
        customers.forEach(customer -> refuseTooLong(customer.jitGrant(), lives.jitGrantMaximum()));
    }

    /**
     * How long a JIT account lives when its grant does not say.
     *
     * @param displayName of the customer it is for; compared ignoring case and outer blanks
     */
    public Duration jitGrant(String displayName) {
        return customers.stream()
                .filter(customer -> customer.displayName().strip().equalsIgnoreCase(displayName.strip()))
                .flatMap(customer -> Stream.ofNullable(customer.jitGrant()))
                .findFirst()
                .orElse(lives.jitGrant());
    }

    private static void refuseTooLong(@Nullable Duration jitGrant, Duration maximum) {
        if (jitGrant != null && jitGrant.compareTo(maximum) > 0) {
            throw new InvalidSetting(
                    "jitGrant", "must not be longer than lives.jitGrantMaximum: lower it, or raise that");
        }
    }
}
