package hoist.simulators.idemeum;

import static hoist.simulators.http.Html.attr;
import static hoist.simulators.http.Html.tag;
import static hoist.simulators.http.Html.text;

import hoist.simulators.http.Answer;
import hoist.simulators.http.Html;
import hoist.simulators.http.Request;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** One JIT account with its credentials. The password is made up when it is shown, once, and kept nowhere. */
final class CredentialsPage {

    private static final int PASSWORD_BYTES = 12;

    private final JitAccounts accounts;
    private final Set<String> shown = ConcurrentHashMap.newKeySet();
    private final SecureRandom random = new SecureRandom();

    CredentialsPage(JitAccounts accounts) {
        this.accounts = accounts;
    }

    Answer show(Request request) {
        return page(find(request), "\u2022\u2022\u2022\u2022\u2022\u2022\u2022\u2022");
    }

    Answer reveal(Request request) {
        JitGrant grant = find(request);
        if (!grant.isActive()) {
            throw PortalInput.refused("This account has ended; request another one.");
        }
        if (!shown.add(grant.id())) {
            throw PortalInput.refused("The password was shown already; disable the account and request another one.");
        }
        return page(grant, password()).withHeader("Cache-Control", "no-store");
    }

    private JitGrant find(Request request) {
        return accounts.find(request.variable("id"))
                .orElseThrow(() -> Refusals.refused(404, "unknown_account", "there is no such JIT account"));
    }

    private String password() {
        byte[] bytes = new byte[PASSWORD_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private Answer page(JitGrant grant, String password) {
        Integer ticket = grant.asked().haloTicketId();
        Html facts = tag(
                "dl",
                PortalParts.fact("Account", grant.account()),
                tag("dt", text("Password")),
                tag("dd", attr("id", "password"), text(password)),
                PortalParts.fact("Technician", grant.asked().technicianEmail()),
                PortalParts.fact("Customer", grant.customer().displayName()),
                PortalParts.fact("Halo ticket", ticket == null ? null : ticket.toString()),
                PortalParts.fact("Active until", PortalParts.time(end(grant))));
        Html button = grant.isActive() && !shown.contains(grant.id())
                ? PortalParts.buttonForm("/jit-accounts/" + grant.id() + "/password", "grant", "Show the password once")
                : Html.nothing();
        return PortalLayout.page(
                200,
                PortalLayout.Place.JIT_ACCOUNTS,
                "Credentials",
                tag("section", attr("class", "card"), facts, button));
    }

    private static Instant end(JitGrant grant) {
        return switch (grant.standing()) {
            case JitStanding.Active ignored -> grant.activeUntil();
            case JitStanding.Ended ended -> ended.at();
        };
    }
}
