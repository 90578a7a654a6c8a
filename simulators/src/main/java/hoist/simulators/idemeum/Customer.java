package hoist.simulators.idemeum;

import java.util.List;

/**
 * A customer tenant below the MSP's parent tenant.
 *
 * @param displayName for example {@code Demo PAM tenant}
 * @param name as in its host name, for example {@code demo-nikpot}
 * @param users who may ask for elevation
 * @param devices names of their computers
 */
public record Customer(String displayName, String name, List<Person> users, List<String> devices) {

    public Customer {
        users = List.copyOf(users);
        devices = List.copyOf(devices);
    }

    /** Names match by case-insensitive equality (idemeum guide, HaloPSA, Customers mapping). */
    public boolean isCalled(String other) {
        return displayName.equalsIgnoreCase(other) || name.equalsIgnoreCase(other);
    }
}
