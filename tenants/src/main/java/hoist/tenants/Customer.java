package hoist.tenants;

/**
 * A client of the MSP as idemeum knows it.
 *
 * @param displayName what people see, e.g. {@code Demo PAM tenant}
 * @param name the tenant's own name at idemeum, e.g. {@code demo-nikpot}
 */
public record Customer(String displayName, String name) {
    public Customer {
        displayName = Refuse.blank("displayName", displayName);
        name = Refuse.blank("name", name);
    }
}
