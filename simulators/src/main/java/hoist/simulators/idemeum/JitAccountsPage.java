package hoist.simulators.idemeum;

import static hoist.simulators.http.Html.attr;
import static hoist.simulators.http.Html.tag;
import static hoist.simulators.http.Html.text;

import hoist.simulators.http.Answer;
import hoist.simulators.http.Form;
import hoist.simulators.http.Html;
import hoist.simulators.http.Request;
import java.util.List;

/** The JIT accounts: ask for one, disable one, let one expire. */
record JitAccountsPage(JitAccounts accounts, Directory directory) {

    Answer show(Request request) {
        List<JitGrant> grants = accounts.all().reversed();
        return PortalLayout.page(
                200,
                PortalLayout.Place.JIT_ACCOUNTS,
                "JIT accounts",
                form(),
                tag("h2", text("Given so far")),
                grants.isEmpty() ? PortalParts.empty("Nobody has asked for an account yet.") : table(grants));
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

    private Html form() {
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
                        PortalParts.select(
                                "Customer", "customer", directory.customers(), Customer::name, Customer::displayName),
                        PortalParts.input("Halo ticket (optional)", "haloTicketId", "")),
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
                text(grant.account()),
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
