package hoist.simulators.idemeum;

import static hoist.simulators.http.Html.attr;
import static hoist.simulators.http.Html.tag;
import static hoist.simulators.http.Html.text;

import hoist.simulators.http.Answer;
import hoist.simulators.http.Html;
import hoist.simulators.http.Request;

/** One request: where the link in a ticket leads. */
record RequestPage(Elevations elevations, DecisionForm decisionForm) {

    Answer show(Request request) {
        return elevations.find(request.variable("id")).map(this::page).orElseGet(RequestPage::unknown);
    }

    private Answer page(ElevationRequest request) {
        Html decision = switch (request.standing()) {
            case Standing.Pending ignored -> tag("section", attr("class", "card"), decisionForm.of(request));
            case Standing.Decided ignored -> Html.nothing();
            case Standing.Expired ignored -> Html.nothing();
        };
        return PortalLayout.page(
                200,
                PortalLayout.Place.REQUESTS,
                RequestText.title(request),
                facts(request),
                decision,
                expiry(request));
    }

    private static Html facts(ElevationRequest request) {
        return tag(
                "section",
                attr("class", "card"),
                PortalParts.badge(RequestText.standing(request)),
                tag("span", attr("class", "soft"), text(" " + RequestText.outcome(request))),
                list(request, request.asked(), request.asked().application()));
    }

    private static Html list(ElevationRequest request, NewElevationRequest asked, Application application) {
        Person requester = asked.requester();
        return tag(
                "dl",
                PortalParts.fact("Request id", request.id()),
                PortalParts.fact("Customer", request.customer().displayName()),
                PortalParts.fact("User", requester.name() + ", " + requester.email()),
                PortalParts.fact("Application", application.name()),
                PortalParts.fact("Publisher", application.publisher()),
                PortalParts.fact("Path", application.path()),
                PortalParts.fact("SHA-256", application.sha256()),
                PortalParts.fact("Device", asked.device()),
                PortalParts.fact("Reason", asked.reason()),
                PortalParts.fact("Raised", PortalParts.time(request.raisedAt())));
    }

    private static Html expiry(ElevationRequest request) {
        return request.standing() instanceof Standing.Pending
                ? PortalParts.buttonForm(
                        "/elevation-requests/" + request.id() + "/expire", "plain", "Let it expire now")
                : Html.nothing();
    }

    private static Answer unknown() {
        return PortalLayout.page(
                404,
                PortalLayout.Place.REQUESTS,
                "No such request",
                PortalParts.empty("idemeum knows no elevation request of this id."));
    }
}
