package hoist.simulators.idemeum;

import static hoist.simulators.http.Html.attr;
import static hoist.simulators.http.Html.tag;
import static hoist.simulators.http.Html.text;

import hoist.simulators.http.Answer;
import hoist.simulators.http.Html;
import hoist.simulators.http.Request;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * All requests: raise one, decide the pending ones, see the others.
 *
 * <p>{@code ?customerDisplayName=} or {@code ?customerName=} narrows it to one customer (idemeum guide, Request JIT
 * accounts from tickets, Set up HaloPSA variables).
 */
record RequestsPage(Elevations elevations, Directory directory, RaiseForm raiseForm, DecisionForm decisionForm) {

    Answer show(Request request) {
        Optional<String> customer = request.query()
                .typed("customerDisplayName")
                .or(() -> request.query().typed("customerName"));
        List<ElevationRequest> shown = new ArrayList<>(elevations.all().stream()
                .filter(one -> customer.isEmpty() || one.customer().isCalled(customer.get()))
                .toList()
                .reversed());
        List<ElevationRequest> pending =
                shown.stream().filter(RequestsPage::isPending).toList();
        List<ElevationRequest> done =
                shown.stream().filter(one -> !isPending(one)).toList();
        return PortalLayout.page(
                200,
                PortalLayout.Place.REQUESTS,
                customer.flatMap(directory::find)
                        .map(found -> "Elevation requests of " + found.displayName())
                        .orElse("Elevation requests"),
                raiseForm.html(),
                tag("h2", text("Waiting for a decision")),
                pending.isEmpty() ? PortalParts.empty("Nobody is waiting. Raise a request above.") : cards(pending),
                tag("h2", text("Decided or expired")),
                done.isEmpty() ? PortalParts.empty("Nothing has been decided yet.") : table(done));
    }

    private static boolean isPending(ElevationRequest request) {
        return request.standing() instanceof Standing.Pending;
    }

    private Html cards(List<ElevationRequest> pending) {
        return Html.all(pending.stream().map(this::card).toList());
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

    private static Html table(List<ElevationRequest> done) {
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
