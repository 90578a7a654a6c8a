package hoist.cli.doctor;

import hoist.cli.doctor.calls.CallsCheck;
import hoist.cli.doctor.seen.ClockCheck;
import hoist.cli.doctor.seen.Observation;
import hoist.cli.vendors.Vendors;
import hoist.halo.CustomIntegrations;
import hoist.halo.HaloException;
import hoist.halo.HaloStartUpCheck;
import hoist.tenants.Tenant;
import hoist.vendor.VendorClock;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** Looks at the vendors of one tenant. */
record TenantCheck(Vendors vendors, Tenant tenant, Clock clock) {
    private static final String HALO = "HaloPSA";
    private static final String IDEMEUM = "idemeum";

    List<Observation> look() {
        var seen = new ArrayList<Observation>();
        halo(seen);
        idemeum(seen);
        return seen;
    }

    private void halo(List<Observation> seen) {
        var theirs = new VendorClock(clock);
        var halo = vendors.halo(tenant, theirs);
        var examination = new HaloStartUpCheck(halo).examine();
        examination
                .findings()
                .forEach(each -> seen.add(Observation.finding(HALO, each.what(), each.why(), each.cure())));
        examination.fine().forEach(each -> seen.add(Observation.fine(HALO, each)));
        if (!examination.fine().isEmpty()) { // somebody there lets us in
            seen.add(AgentPermissions.BY_HAND);
            seen.addAll(calls(new CustomIntegrations(halo)));
        }
        ClockCheck.of(HALO, theirs.ahead()).ifPresent(seen::add);
    }

    private List<Observation> calls(CustomIntegrations integrations) {
        try {
            return new CallsCheck(integrations, tenant).look();
        } catch (HaloException e) {
            return List.of(Observation.finding(
                    HALO,
                    "HaloPSA's methods, actions and webhooks could not be looked at: it did not answer, or asked to wait",
                    "a wrong one among them stays unnoticed",
                    "Look again in a few minutes: hoist doctor --tenant "
                            + tenant.id().value()));
        }
    }

    private void idemeum(List<Observation> seen) {
        var theirs = new VendorClock(clock);
        var findings = vendors.idemeum(tenant, theirs).findings();
        findings.forEach(each -> seen.add(Observation.finding(IDEMEUM, each.what(), each.why(), each.cure())));
        if (findings.isEmpty()) {
            seen.add(Observation.fine(
                    IDEMEUM, "it can be reached at " + tenant.idemeum().url() + " and takes the credentials"));
        }
        ClockCheck.of(IDEMEUM, theirs.ahead()).ifPresent(seen::add);
    }
}
