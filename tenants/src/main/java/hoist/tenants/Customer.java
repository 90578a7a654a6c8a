package hoist.tenants;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A client of the MSP as idemeum knows it.
 *
 * @param displayName what people see, e.g. {@code Demo PAM tenant}
 * @param name the tenant's own name at idemeum, e.g. {@code demo-nikpot}
 * @param jitGrant how long a JIT account lives there, where that is not as at the others
 */
public record Customer(
        String displayName, String name, @Nullable Duration jitGrant) {
    public Customer {
        displayName = Refuse.blank("displayName", displayName);
        name = Refuse.blank("name", name);
        if (jitGrant != null) {
            Refuse.notPositive("jitGrant", jitGrant);
        }
    }

    /** One whose JIT accounts live as long as the others'. */
    public Customer(String displayName, String name) {
        this(displayName, name, null);
    }
}
