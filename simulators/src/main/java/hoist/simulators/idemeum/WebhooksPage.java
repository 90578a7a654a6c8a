package hoist.simulators.idemeum;

import static hoist.simulators.http.Html.attr;
import static hoist.simulators.http.Html.tag;
import static hoist.simulators.http.Html.text;

import hoist.simulators.effects.Effect;
import hoist.simulators.effects.EffectLog;
import hoist.simulators.http.Answer;
import hoist.simulators.http.Html;
import hoist.simulators.http.Request;
import hoist.simulators.idemeum.webhooks.DeliveryMode;
import hoist.simulators.idemeum.webhooks.Webhooks;
import java.util.List;
import java.util.Locale;

/** What was told to whom, and the switch for losing and doubling. */
record WebhooksPage(Webhooks webhooks, EffectLog effects) {

    private static final int SHOWN = 100;

    Answer show(Request request) {
        List<Effect> told = effects.effects().stream()
                .filter(effect -> effect.kind().startsWith("webhook."))
                .toList()
                .reversed();
        return PortalLayout.page(
                200,
                PortalLayout.Place.WEBHOOKS,
                "Webhooks",
                form(),
                tag("h2", text("Told so far, " + webhooks.undelivered() + " still being tried")),
                told.isEmpty() ? PortalParts.empty("Nothing has been told yet.") : table(told));
    }

    void read(Request request) {
        webhooks.deliver(
                PortalInput.required(request.form(), "mode", List.of(DeliveryMode.values()), DeliveryMode::name));
    }

    private Html form() {
        return tag(
                "form",
                attr("class", "card"),
                attr("method", "post"),
                attr("action", "/webhooks"),
                tag("p", text("Each one is sent: " + webhooks.mode().name().toLowerCase(Locale.ROOT))),
                PortalParts.select(
                        "From now on",
                        "mode",
                        List.of(DeliveryMode.values()),
                        DeliveryMode::name,
                        mode -> mode.name().toLowerCase(Locale.ROOT)),
                tag("div", attr("class", "actions"), PortalParts.button("plain", "Switch")));
    }

    private static Html table(List<Effect> told) {
        return PortalParts.table(
                List.of("When", "What", "About", "Id", "How"),
                told.stream()
                        .limit(SHOWN)
                        .map(effect -> List.of(
                                text(PortalParts.time(effect.at())),
                                text(effect.details().getOrDefault("type", "")),
                                text(effect.subject()),
                                text(effect.details().getOrDefault("id", "")),
                                text(how(effect))))
                        .toList());
    }

    private static String how(Effect effect) {
        return effect.kind().equals("webhook.lost")
                ? "lost"
                : "to " + effect.details().get("target") + ", attempt "
                        + effect.details().get("attempts");
    }
}
