package hoist.simulators.idemeum;

import static hoist.simulators.http.Html.attr;
import static hoist.simulators.http.Html.tag;
import static hoist.simulators.http.Html.text;

import hoist.simulators.http.Answer;
import hoist.simulators.http.Html;
import hoist.simulators.http.Request;
import java.util.List;
import java.util.Optional;

/**
 * All requests: raise one, decide the pending ones, see the others.
 *
 * <p>{@code ?customerDisplayName=} or {@code ?customerName=} narrows it to one customer (idemeum guide, Request JIT
 * accounts from tickets, Set up HaloPSA variables).
 */
record RequestsPage(
        Elevations elevations,
        Directory directory,
        JitAccountsPage jitPage,
        RaiseForm raiseForm,
        DecisionForm decisionForm) {

    Answer show(Request request) {
        Optional<String> asked = request.query()
                .typed("customerDisplayName")
                .or(() -> request.query().typed("customerName"));
        List<ElevationRequest> shown = elevations.all().reversed().stream()
                .filter(one -> asked.isEmpty() || one.customer().isCalled(asked.get()))
                .toList();
        return PortalLayout.page(
                200,
                PortalLayout.Place.REQUESTS,
                title(asked),
                jitPage.ofCustomer(request),
                raiseForm.html(),
                tag("h2", text("Waiting for a decision")),
                pending(shown.stream().filter(RequestsPage::isPending).toList()),
                tag("h2", text("Decided or expired")),
                done(shown.stream().filter(one -> !isPending(one)).toList()));
    }

    private String title(Optional<String> asked) {
        String all = "Elevation requests";
        return asked.flatMap(directory::find)
                .map(customer -> all + " of " + customer.displayName())
                .orElse(all);
    }

    private static boolean isPending(ElevationRequest request) {
        return request.standing() instanceof Standing.Pending;
    }

    private Html pending(List<ElevationRequest> pending) {
        return pending.isEmpty()
                ? PortalParts.empty("Nobody is waiting. Raise a request above.")
                : Html.all(pending.stream().map(this::card).toList());
    }

    private Html card(ElevationRequest request) {
        return tag(
                "section",
                attr("class", "card"),
                attr("id", "request-" + request.id()),
                tag("h3", link(request)),
                tag("p", attr("class", "soft"), text(RequestText.line(request))),
                decisionForm.of(request));
    }

    private static Html link(ElevationRequest request) {
        return tag("a", attr("href", "/elevation-requests/" + request.id()), text(RequestText.title(request)));
    }

    private static Html done(List<ElevationRequest> done) {
        if (done.isEmpty()) {
            return PortalParts.empty("Nothing has been decided yet.");
        }
        return PortalParts.table(
                List.of("Request", "Customer", "Outcome", "How"),
                done.stream()
                        .map(request -> List.of(
                                link(request),
                                text(request.customer().displayName()),
                                PortalParts.badge(RequestText.standing(request)),
                                text(RequestText.outcome(request))))
                        .toList());
    }
}
