package hoist.cli.doctor.calls;

import hoist.cli.doctor.seen.Observation;
import hoist.halo.IntegrationMethod;
import hoist.halo.IntegrationRunbook;
import hoist.halo.OutgoingWebhook;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * That Halo tells us of closed tickets, by a runbook that disables (idemeum guide, Disable JIT accounts from HaloPSA) or by its webhook.
 *
 * @param disabling the methods that disable, by number
 */
record RunbookRules(Map<Long, IntegrationMethod> disabling) {
    private static final String ABOUT = "ticket closed";
    private static final String WEBHOOK_PATH = "/webhooks/halo";

    List<Observation> of(List<IntegrationRunbook> runbooks, List<OutgoingWebhook> webhooks) {
        var seen = new ArrayList<Observation>();
        runbooks.forEach(runbook -> runbook.methods().stream()
                .flatMap(number -> Stream.ofNullable(disabling.get(number)))
                .forEach(method -> seen.add(of(runbook, method))));
        webhooks.stream()
                .filter(webhook -> webhook.url().endsWith(WEBHOOK_PATH))
                .forEach(webhook -> seen.add(of(webhook)));
        return seen.isEmpty() ? List.of(nothing()) : seen;
    }

    private static Observation of(IntegrationRunbook runbook, IntegrationMethod method) {
        if (!runbook.active()) {
            return Observation.finding(
                    ABOUT,
                    "The runbook \"" + runbook.name() + "\" is not active",
                    "it disables nothing",
                    "Configuration, Integrations, Custom integrations, Integration runbooks: activate it");
        }
        return new BodyTemplate(GuideCall.DISABLE, method.body()).isTypedIn()
                ? Observation.finding(
                        ABOUT,
                        "The runbook \"" + runbook.name() + "\" disables the account typed into \"" + method.name()
                                + "\"",
                        "it is the same customer and technician whatever ticket is closed; the account of that ticket stays on",
                        "Configuration, Integrations, Custom integrations, \"" + method.name() + "\", Body: "
                                + GuideCall.DISABLE.body())
                : Observation.fine(ABOUT, "the runbook \"" + runbook.name() + "\" disables the JIT account");
    }

    private static Observation of(OutgoingWebhook webhook) {
        return webhook.active()
                ? Observation.fine(
                        ABOUT,
                        "the webhook \"" + webhook.name() + "\" goes to " + webhook.url()
                                + "; whose user name and password it sends cannot be seen here")
                : Observation.finding(
                        ABOUT,
                        "The webhook \"" + webhook.name() + "\" is not active",
                        "a closed ticket is only noticed by the sweep, minutes later; Halo may have disabled it after failures",
                        "Configuration, Integrations, Webhooks: activate it and look at its deliveries");
    }

    private static Observation nothing() {
        return Observation.finding(
                ABOUT,
                "HaloPSA does not tell when a ticket is closed",
                "a technician's JIT account goes off minutes later, with the next sweep",
                "Make the guide's runbook (Configuration, Integrations, Custom integrations, Integration runbooks) with the method "
                        + GuideCall.DISABLE.inWords() + "; or a webhook to " + WEBHOOK_PATH
                        + " with Basic authentication for the event ticket status changed (Configuration, Integrations, Webhooks).");
    }
}
