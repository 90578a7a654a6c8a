package hoist.tenants;

import java.util.List;

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
    }
}
