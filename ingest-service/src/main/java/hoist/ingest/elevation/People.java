package hoist.ingest.elevation;

import hoist.ingest.json.Members;
import hoist.ingest.json.Text;
import hoist.schemas.elevation.Person;
import java.util.Optional;

/** The parts of a body that name people and customers. */
final class People {
    private People() {}

    /** The customer, if one is named; its names are checked here whoever asks for them. */
    static Optional<Members> customer(Members members) {
        Optional<Members> customer = members.object("customer", "displayName", "name");
        customer.ifPresent(named -> {
            named.text("displayName", Text.NAME);
            named.text("name", Text.NAME);
        });
        return customer;
    }

    /** Nobody in particular when the member is absent. */
    static Person person(Members members, String name) {
        return members.object(name, "email", "name")
                .map(person -> new Person(
                        person.text("email", Text.EMAIL).orElse(null),
                        person.text("name", Text.NAME).orElse(null)))
                .orElseGet(() -> new Person(null, null));
    }
}
