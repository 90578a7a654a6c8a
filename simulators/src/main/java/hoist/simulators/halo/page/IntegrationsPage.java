package hoist.simulators.halo.page;

import static hoist.simulators.http.Html.attr;
import static hoist.simulators.http.Html.tag;
import static hoist.simulators.http.Html.text;

import hoist.simulators.halo.outgoing.Delivery;
import hoist.simulators.halo.outgoing.IntegrationMethod;
import hoist.simulators.halo.outgoing.MethodOutcome;
import hoist.simulators.halo.outgoing.Methods;
import hoist.simulators.halo.outgoing.Runbook;
import hoist.simulators.halo.outgoing.Runbooks;
import hoist.simulators.halo.outgoing.Webhook;
import hoist.simulators.halo.outgoing.Webhooks;
import hoist.simulators.http.Answer;
import hoist.simulators.http.Form;
import hoist.simulators.http.Html;
import hoist.simulators.http.Request;
import hoist.simulators.http.Routes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What Halo tells others: methods to test, runbooks and their runs, webhooks and their delivery log. */
public final class IntegrationsPage {

    private static final String PATH = "/page/integrations";
    private static final int SHOWN = 100;

    private final Methods methods;
    private final Runbooks runbooks;
    private final Webhooks webhooks;

    /** The page of these. */
    public IntegrationsPage(Methods methods, Runbooks runbooks, Webhooks webhooks) {
        this.methods = methods;
        this.runbooks = runbooks;
        this.webhooks = webhooks;
    }

    /** Adds the page and its buttons. */
    public void routes(Routes routes) {
        routes.get(PATH, this::show).post(PATH, this::click);
    }

    private Answer show(Request request) {
        List<Html> parts = List.of(
                tag("h1", text("Integrations")),
                section(
                        "Custom methods",
                        List.of("Method", "Call", "Authorisation", "Last test", ""),
                        methods.all().stream().map(this::method)),
                section(
                        "Integration runbooks",
                        List.of("Runbook", "Starts when", "Call", "Authorisation"),
                        runbooks.all().stream().map(IntegrationsPage::runbook)),
                section(
                        "Runs",
                        List.of("When", "Runbook", "Outcome"),
                        latest(runbooks.runs()).map(IntegrationsPage::run)),
                section(
                        "Webhooks",
                        List.of("Webhook", "Payload URL", "Payload", "Authentication", "Events"),
                        webhooks.all().stream().map(IntegrationsPage::webhook)),
                tag(
                        "section",
                        tag("h2", text("Next delivery")),
                        button("lose", "", "Lose it"),
                        button("twice", "", "Send it twice")),
                deliveries());
        return Answer.page(200, Html.page("Integrations", Looks.SHEET, Frame.head(), tag("main", parts)));
    }

    private Answer click(Request request) {
        Form form = request.form();
        String subject = form.first("subject").orElse("");
        switch (form.first("action").orElse("")) {
            case "test" -> known(subject).ifPresent(methods::test);
            case "lose" -> webhooks.loseNextDelivery();
            case "twice" -> webhooks.sendNextDelivery(2);
            case "again" -> delivery(subject).ifPresent(webhooks::sendAgain);
            default -> {}
        }
        return Answer.seeOther(PATH);
    }

    private Optional<String> known(String method) {
        return methods.all().stream()
                .map(IntegrationMethod::name)
                .filter(method::equals)
                .findFirst();
    }

    private Optional<Delivery> delivery(String number) {
        List<Delivery> all = webhooks.deliveries();
        return Optional.of(number)
                .filter(digits -> digits.matches("\\d{1,9}") && Integer.parseInt(digits) < all.size())
                .map(digits -> all.get(Integer.parseInt(digits)));
    }

    private List<Html> method(IntegrationMethod method) {
        return List.of(
                text(method.name()),
                text(call(method)),
                text("" + method.integration().authorisation()),
                text(methods.lastTest(method.name()).map(MethodOutcome::inWords).orElse("")),
                button("test", method.name(), "Test the API call"));
    }

    private static List<Html> runbook(Runbook runbook) {
        String start = switch (runbook.trigger()) {
            case TICKET_CLOSED -> "a ticket is closed";
            case NOTHING -> "it is called";
        };
        return List.of(
                text(runbook.name()),
                text(start),
                text(call(runbook.method())),
                text("" + runbook.method().integration().authorisation()));
    }

    private static String call(IntegrationMethod method) {
        return method.verb() + " " + method.integration().baseResource() + method.path();
    }

    private static List<Html> run(Runbooks.Run run) {
        return List.of(
                text(Frame.time(run.at())),
                text(run.runbook()),
                text(run.outcome().inWords()));
    }

    private static List<Html> webhook(Webhook webhook) {
        return List.of(
                text(webhook.name()),
                text("" + webhook.payloadUrl()),
                text(webhook.payload().name()),
                text("" + webhook.authentication()),
                text(webhook.events().stream()
                        .map(event -> event.eventName())
                        .sorted()
                        .toList()
                        .toString()));
    }

    private Html deliveries() {
        List<Delivery> all = webhooks.deliveries();
        Stream<List<Html>> rows = IntStream.range(Math.max(0, all.size() - SHOWN), all.size())
                .mapToObj(number -> delivery(number, all.get(number)))
                .toList()
                .reversed()
                .stream();
        return section("Deliveries", List.of("When", "Webhook", "Body", "Result", ""), rows);
    }

    private static List<Html> delivery(int number, Delivery delivery) {
        String result = switch (delivery.result()) {
            case Delivery.Sent(MethodOutcome outcome) -> outcome.inWords();
            case Delivery.Lost() -> "lost";
        };
        return List.of(
                text(Frame.time(delivery.at())),
                text(delivery.webhook().name()),
                text(delivery.body()),
                text(result),
                button("again", "" + number, "Send again"));
    }

    private static <T> Stream<T> latest(List<T> all) {
        return all.reversed().stream().limit(SHOWN);
    }

    private static Html button(String action, String subject, String label) {
        return tag(
                "form",
                attr("method", "post"),
                attr("action", PATH),
                tag("input", attr("type", "hidden"), attr("name", "action"), attr("value", action)),
                tag("input", attr("type", "hidden"), attr("name", "subject"), attr("value", subject)),
                tag("button", attr("type", "submit"), text(label)));
    }

    private static Html section(String title, List<String> headings, Stream<List<Html>> rows) {
        List<Html> body = new ArrayList<>();
        rows.forEach(cells ->
                body.add(tag("tr", cells.stream().map(cell -> tag("td", cell)).toList())));
        Html head =
                tag("tr", headings.stream().map(name -> tag("th", text(name))).toList());
        Html content = body.isEmpty() ? text("None yet.") : tag("table", tag("thead", head), tag("tbody", body));
        return tag("section", tag("h2", text(title)), content);
    }
}
