package hoist.cli.doctor.calls;

import hoist.cli.doctor.seen.Observation;
import hoist.halo.CustomIntegrations;
import hoist.halo.HaloException;
import hoist.halo.IntegrationMethod;
import hoist.tenants.Permission;
import hoist.tenants.Tenant;
import hoist.vendor.Again;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Looks at what a tenant's Halo is set up to call, as far as the tenant's file lets Halo in for it. */
public record CallsCheck(CustomIntegrations halo, Tenant tenant) {

    /** What Halo does not let us read is to be compared by hand. */
    public List<Observation> look() {
        boolean decides = may(Permission.DECIDE);
        boolean closes =
                may(Permission.DISABLE_JIT) || !tenant.whoMayComeIn().basic().isEmpty();
        var seen = new ArrayList<Observation>();
        var methods = readable(() -> halo.methods(text -> GuideCall.of(text).isPresent() || isOurs(text)));
        methods.ifPresentOrElse(known -> seen.addAll(of(known, decides)), () -> seen.addAll(byHand(decides, closes)));
        var calls = calls(methods.orElse(List.of()));
        if (decides) {
            readable(() -> halo.actions(CallsCheck::isOurs))
                    .ifPresent(actions -> seen.addAll(
                            methods.isPresent()
                                    ? new ButtonRules(calls).of(actions)
                                    : ButtonRules.withoutMethods(actions)));
        }
        if (closes && methods.isPresent()) {
            readable(() -> new RunbookRules(disabling(methods.get())).of(halo.runbooks(), halo.webhooks()))
                    .ifPresent(seen::addAll);
        }
        return seen;
    }

    private List<Observation> of(List<IntegrationMethod> methods, boolean decides) {
        var seen = new ArrayList<Observation>();
        var rules = new MethodRules(tenant.idemeum().url(), tenant.idemeum().elevationModes());
        methods.forEach(
                method -> GuideCall.of(method.address()).ifPresent(guide -> seen.addAll(rules.of(guide, method))));
        for (var wanted : List.of(GuideCall.APPROVE, GuideCall.DENY)) {
            if (decides && !calls(methods).containsValue(wanted)) {
                seen.add(missing(wanted));
            }
        }
        return seen;
    }

    private static Observation missing(GuideCall wanted) {
        return Observation.finding(
                MethodRules.ABOUT,
                "HaloPSA has no method that says " + wanted.inAWord(),
                "the tenant's file lets HaloPSA decide, and no button can",
                "Make it under Configuration, Integrations, Custom integrations, Custom methods: " + wanted.inWords());
    }

    private static List<Observation> byHand(boolean decides, boolean closes) {
        var seen = new ArrayList<Observation>();
        for (var call : GuideCall.values()) {
            if (call == GuideCall.DISABLE ? closes : decides) {
                seen.add(Observation.byHand(
                        MethodRules.ABOUT,
                        "What the method sends that is to " + call.inAWord(),
                        "a wrong path, header or body makes each call fail, and HaloPSA does not let this application read it",
                        "Compare in Configuration, Integrations, Custom integrations, Custom methods: "
                                + call.inWords()));
            }
        }
        if (decides) {
            seen.add(Observation.byHand(
                    MethodRules.ABOUT,
                    "Which method the deny action calls",
                    "idemeum's guide has it call approve, which lets somebody in on a click that was to refuse",
                    "Look in Configuration, Tickets, Actions, \"Idemeum - deny elevation request\", Execute an Integration "
                            + "Method: it must be the deny method"));
        }
        return seen;
    }

    private boolean may(Permission permission) {
        return tenant.whoMayComeIn().clients().stream()
                .anyMatch(client -> client.may().contains(permission));
    }

    private static Map<Long, GuideCall> calls(List<IntegrationMethod> methods) {
        var calls = new LinkedHashMap<Long, GuideCall>();
        methods.forEach(method -> GuideCall.of(method.address()).ifPresent(call -> calls.put(method.id(), call)));
        return calls;
    }

    private static Map<Long, IntegrationMethod> disabling(List<IntegrationMethod> methods) {
        var disabling = new LinkedHashMap<Long, IntegrationMethod>();
        methods.stream()
                .filter(method -> GuideCall.of(method.address())
                        .filter(GuideCall.DISABLE::equals)
                        .isPresent())
                .forEach(method -> disabling.put(method.id(), method));
        return disabling;
    }

    private static boolean isOurs(String text) {
        var words = text.toLowerCase(Locale.ROOT);
        return words.contains("idemeum") || words.contains("elevation");
    }

    /** Empty where Halo says no; other failures concern more than this and were found before. */
    private static <T> Optional<T> readable(Supplier<T> read) {
        try {
            return Optional.of(read.get());
        } catch (HaloException e) {
            if (e.again() instanceof Again.Never) {
                return Optional.empty();
            }
            throw e;
        }
    }
}
