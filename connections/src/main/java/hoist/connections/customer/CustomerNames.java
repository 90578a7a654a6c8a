package hoist.connections.customer;

import org.jspecify.annotations.Nullable;

/**
 * What a customer is called at idemeum.
 *
 * @param displayName what people see, e.g. {@code Demo PAM tenant}
 * @param name the customer's own name, e.g. {@code demo-nikpot}; null where it is not known
 */
public record CustomerNames(String displayName, @Nullable String name) {}
