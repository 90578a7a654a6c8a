package hoist.connections.customer;

import hoist.tenants.Customer;
import hoist.tenants.Tenant;
import org.jspecify.annotations.Nullable;

/**
 * What a customer is called at idemeum.
 *
 * @param displayName what people see, e.g. {@code Demo PAM tenant}
 * @param name the customer's own name, e.g. {@code demo-nikpot}; null where it is not known
 */
public record CustomerNames(String displayName, @Nullable String name) {

    /**
     * The names of a customer that an event tells of.
     *
     * @param told the name as the event has it; if it has none the tenant's settings say it
     */
    public static CustomerNames of(Tenant tenant, String displayName, @Nullable String told) {
        return new CustomerNames(displayName, told != null ? told : configured(tenant, displayName.strip()));
    }

    private static @Nullable String configured(Tenant tenant, String displayName) {
        return tenant.customers().stream()
                .filter(customer -> customer.displayName().equalsIgnoreCase(displayName))
                .map(Customer::name)
                .findFirst()
                .orElse(null);
    }
}
