package hoist.simulators.idemeum;

import static hoist.simulators.http.Html.attr;
import static hoist.simulators.http.Html.tag;
import static hoist.simulators.http.Html.text;

import hoist.simulators.http.Answer;
import hoist.simulators.http.Form;
import hoist.simulators.http.Html;
import hoist.simulators.http.Request;
import java.util.List;
import java.util.Optional;

/**
 * The JIT accounts: ask for one, see its credentials, disable one, let one expire.
 *
 * <p>Opened from a ticket's tab it is about one customer: {@code ?customerDisplayName=} or {@code ?customerName=}
 * (idemeum guide, Request JIT accounts from tickets), and {@code haloTicketId=} where the tab tells the ticket.
 */
record JitAccountsPage(JitAccounts accounts, Directory directory) {

    Answer show(Request request) {
        String all = "JIT accounts";
        String title =
                customer(request).map(one -> all + " of " + one.displayName()).orElse(all);
        return PortalLayout.page(200, PortalLayout.Place.JIT_ACCOUNTS, title, content(request));
    }

    /** The part of a page that another page shows when it was opened for one customer. */
    Html ofCustomer(Request request) {
        return customer(request).map(one -> content(request)).orElse(Html.nothing());
    }

    private Html content(Request request) {
        Optional<Customer> customer = customer(request);
        List<JitGrant> grants = accounts.all().reversed().stream()
                .filter(grant -> customer.map(grant.customer()::equals).orElse(true))
                .toList();
        return Html.all(List.of(
                form(customer, request.query().typed("haloTicketId").orElse("")),
                tag("h2", text("JIT accounts given so far")),
                grants.isEmpty() ? PortalParts.empty("Nobody has asked for an account yet.") : table(grants)));
    }

    private Optional<Customer> customer(Request request) {
        return request.query()
                .typed("customerDisplayName")
                .or(() -> request.query().typed("customerName"))
                .flatMap(directory::find);
    }

    NewJitGrant read(Request request) {
        Form form = request.form();
        Person technician = PortalInput.required(form, "technician", directory.portalUsers(), Person::email);
        Customer customer = PortalInput.required(form, "customer", directory.customers(), Customer::name);
        return new NewJitGrant(
                customer.displayName(),
                technician.email(),
                form.typed("haloTicketId").map(JitAccountsPage::ticketId).orElse(null));
    }

    private static Integer ticketId(String typed) {
        if (!typed.matches("[1-9]\\d{0,8}")) {
            throw PortalInput.refused("haloTicketId is not a ticket number; type digits only or leave it empty");
        }
        return Integer.valueOf(typed);
    }

    private Html form(Optional<Customer> customer, String ticket) {
        List<Customer> offered = customer.map(List::of).orElse(directory.customers());
        return tag(
                "form",
                attr("class", "card"),
                attr("method", "post"),
                attr("action", "/jit-accounts"),
                tag("h3", text("Request a JIT account")),
                tag(
                        "div",
                        attr("class", "fields"),
                        PortalParts.select(
                                "Technician", "technician", directory.portalUsers(), Person::email, Person::name),
                        PortalParts.select("Customer", "customer", offered, Customer::name, Customer::displayName),
                        PortalParts.input("Halo ticket (optional)", "haloTicketId", ticket)),
                tag("div", attr("class", "actions"), PortalParts.button("grant", "Request the account")));
    }

    private static Html table(List<JitGrant> grants) {
        return PortalParts.table(
                List.of("Account", "Technician", "Customer", "Halo ticket", "State", ""),
                grants.stream().map(JitAccountsPage::row).toList());
    }

    private static List<Html> row(JitGrant grant) {
        Integer ticket = grant.asked().haloTicketId();
        Html state = switch (grant.standing()) {
            case JitStanding.Active ignored ->
                Html.all(List.of(PortalParts.badge("active"), text(" until " + PortalParts.time(grant.activeUntil()))));
            case JitStanding.Ended ended ->
                Html.all(List.of(PortalParts.badge(ended.cause().word()), text(" " + PortalParts.time(ended.at()))));
        };
        return List.of(
                tag("a", attr("href", "/jit-accounts/" + grant.id()), text(grant.account())),
                text(grant.asked().technicianEmail()),
                text(grant.customer().displayName()),
                text(ticket == null ? "" : ticket.toString()),
                state,
                grant.isActive() ? buttons(grant) : Html.nothing());
    }

    private static Html buttons(JitGrant grant) {
        String action = "/jit-accounts/" + grant.id();
        return tag(
                "div",
                attr("class", "actions"),
                PortalParts.buttonForm(action + "/disable", "no", "Disable"),
                PortalParts.buttonForm(action + "/expire", "plain", "Expire"));
    }
}
