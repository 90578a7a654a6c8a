package hoist.simulators.idemeum;

import static hoist.simulators.http.Html.text;

import hoist.simulators.http.Answer;
import hoist.simulators.http.Request;
import java.util.List;
import java.util.stream.Collectors;

/** The customers and who and what they have. */
record CustomersPage(Directory directory) {

    Answer show(Request request) {
        return PortalLayout.page(
                200,
                PortalLayout.Place.CUSTOMERS,
                "Customers",
                PortalParts.table(
                        List.of("Display name", "Name", "Users", "Devices"),
                        directory.customers().stream()
                                .map(customer -> List.of(
                                        text(customer.displayName()),
                                        text(customer.name()),
                                        text(customer.users().stream()
                                                .map(user -> user.name() + " <" + user.email() + ">")
                                                .collect(Collectors.joining(", "))),
                                        text(String.join(", ", customer.devices()))))
                                .toList()));
    }
}
