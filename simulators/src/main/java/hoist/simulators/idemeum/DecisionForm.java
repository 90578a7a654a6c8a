package hoist.simulators.idemeum;

import static hoist.simulators.http.Html.attr;
import static hoist.simulators.http.Html.tag;

import hoist.simulators.http.Form;
import hoist.simulators.http.Html;
import hoist.simulators.http.Request;
import java.util.List;
import java.util.Locale;

/** The form by which a portal user approves or denies, and reading it back. */
record DecisionForm(Directory directory, List<String> modes) {

    private static final List<DecidedFrom> WHERE = List.of(DecidedFrom.PHONE, DecidedFrom.PORTAL);

    Html of(ElevationRequest request) {
        String action = "/elevation-requests/" + request.id();
        Html approve = PortalParts.button("yes", "Approve");
        Html deny = tag("button", attr("class", "no"), attr("formaction", action + "/deny"), Html.text("Deny"));
        return tag(
                "form",
                attr("method", "post"),
                attr("action", action + "/approve"),
                choices(),
                tag("div", attr("class", "actions"), approve, deny));
    }

    private Html choices() {
        return tag(
                "div",
                attr("class", "fields"),
                PortalParts.select("Decided by", "decider", directory.portalUsers(), Person::email, Person::name),
                PortalParts.select("From", "from", WHERE, DecidedFrom::word, from -> "the " + from.word()),
                PortalParts.select("Scope", "scope", List.of(Scope.values()), Scope::word, DecisionForm::shown),
                PortalParts.select("Mode", "userElevationMode", modes, mode -> mode, mode -> mode),
                PortalParts.input("Comment", "comment", ""));
    }

    Decision read(Verdict verdict, Request request) {
        Form form = request.form();
        Person decider = PortalInput.required(form, "decider", directory.portalUsers(), Person::email);
        DecidedFrom from = PortalInput.required(form, "from", WHERE, DecidedFrom::word);
        Scope scope = PortalInput.required(form, "scope", List.of(Scope.values()), Scope::word);
        String mode = PortalInput.required(form, "userElevationMode", modes, value -> value);
        return new Decision(
                verdict,
                from,
                decider,
                scope,
                verdict == Verdict.APPROVED ? mode : null,
                form.typed("comment").orElse(null));
    }

    private static String shown(Scope scope) {
        return switch (scope) {
            case USER -> "this user";
            case TENANT, ALL_CUSTOMERS -> scope.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        };
    }
}
