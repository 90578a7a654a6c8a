package hoist.simulators.idemeum;

import java.util.List;
import java.util.Optional;

/**
 * Who is there: the parent tenant's customers and its own portal users.
 *
 * @param portalUsers technicians, who decide on phone or portal and are given JIT accounts
 */
public record Directory(List<Customer> customers, List<Person> portalUsers) {

    public Directory {
        customers = List.copyOf(customers);
        portalUsers = List.copyOf(portalUsers);
    }

    /** The customer of that display name or name, ignoring case. */
    public Optional<Customer> find(String name) {
        return customers.stream().filter(customer -> customer.isCalled(name)).findFirst();
    }

    /**
     * The customer of that display name or name, ignoring case.
     *
     * @throws IllegalArgumentException when there is none
     */
    public Customer customer(String name) {
        return find(name)
                .orElseThrow(
                        () -> new IllegalArgumentException("customer " + name + " is unknown to idemeum; use one of "
                                + customers.stream().map(Customer::displayName).toList()));
    }

    /** Whether a technician has that address, ignoring case. */
    public boolean hasPortalUser(String email) {
        return portalUsers.stream().anyMatch(user -> user.email().equalsIgnoreCase(email));
    }

    /** An MSP with two customers, one of them the guide's own example (idemeum guide, Disable JIT accounts). */
    public static Directory sample() {
        Customer demo = new Customer(
                "Demo PAM tenant",
                "demo-nikpot",
                List.of(new Person("dana.field@demo-nikpot.example", "Dana Field")),
                List.of("DEMO-LT-001"));
        Customer contoso = new Customer(
                "Contoso Ltd",
                "contoso",
                List.of(
                        new Person("ada.king@contoso.example", "Ada King"),
                        new Person("bo.lind@contoso.example", "Bo Lind")),
                List.of("CONTOSO-LT-014", "CONTOSO-PC-002"));
        return new Directory(
                List.of(demo, contoso),
                List.of(new Person("nik@nikpot.com", "Nik Pot"), new Person("tess.tech@msp.example", "Tess Tech")));
    }
}
