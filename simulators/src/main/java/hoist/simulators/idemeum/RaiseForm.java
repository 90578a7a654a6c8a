package hoist.simulators.idemeum;

import static hoist.simulators.http.Html.attr;
import static hoist.simulators.http.Html.tag;
import static hoist.simulators.http.Html.text;

import hoist.simulators.http.Form;
import hoist.simulators.http.Html;
import hoist.simulators.http.Request;
import java.util.List;

/** The form by which a user asks for elevation, filled in with an example, and reading it back. */
record RaiseForm(Directory directory) {

    /** SHA-256 of the example's file: any 64 hexadecimal digits will do. */
    private static final String EXAMPLE_HASH = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";

    private record Asker(Customer customer, Person person) {
        String id() {
            return customer.name() + "/" + person.email();
        }

        String shown() {
            return person.name() + ", " + customer.displayName();
        }
    }

    Html html() {
        return tag(
                "form",
                attr("class", "card"),
                attr("method", "post"),
                attr("action", "/elevation-requests"),
                tag("h3", text("Raise a request")),
                fields(),
                tag("div", attr("class", "actions"), PortalParts.button("raise", "Raise the request")));
    }

    private Html fields() {
        return tag(
                "div",
                attr("class", "fields"),
                PortalParts.select("User", "asker", askers(), Asker::id, Asker::shown),
                PortalParts.input("Device", "device", devices()),
                PortalParts.input("Application", "application", "7-Zip 24.09"),
                PortalParts.input("Publisher", "publisher", "Igor Pavlov"),
                PortalParts.input("Path", "path", "C:\\Users\\Public\\Downloads\\7z2409-x64.exe"),
                PortalParts.input("SHA-256", "sha256", EXAMPLE_HASH),
                PortalParts.input("Reason", "reason", "I need to unpack a supplier's archive"));
    }

    NewElevationRequest read(Request request) {
        Form form = request.form();
        Asker asker = PortalInput.required(form, "asker", askers(), Asker::id);
        return new NewElevationRequest(
                asker.customer().displayName(),
                asker.person(),
                new Application(
                        PortalInput.required(form, "application"),
                        form.typed("publisher").orElse(null),
                        form.typed("path").orElse(null),
                        form.typed("sha256").map(RaiseForm::sha256).orElse(null)),
                form.typed("device").orElse(null),
                form.typed("reason").orElse(null));
    }

    private static String sha256(String typed) {
        if (!typed.matches(Application.SHA_256)) {
            throw PortalInput.refused("sha256 is no SHA-256; type 64 hexadecimal digits or leave it empty");
        }
        return typed;
    }

    private List<String> devices() {
        return directory.customers().stream()
                .flatMap(customer -> customer.devices().stream())
                .toList();
    }

    private List<Asker> askers() {
        return directory.customers().stream()
                .flatMap(customer -> customer.users().stream().map(user -> new Asker(customer, user)))
                .toList();
    }
}
