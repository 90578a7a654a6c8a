package hoist.faults.checking;

import java.util.ArrayList;
import java.util.List;

/** What is seen of the services when all is at rest: I5 (nothing stuck), I11 and I12. */
final class ServiceRules {
    private ServiceRules() {}

    static List<Finding> of(Round round) {
        var findings = new ArrayList<Finding>();
        round.notices().forEach(notice -> notice.finding().ifPresent(findings::add));
        if (!round.baseline().byService().isEmpty()) {
            findings.addAll(round.baseline().grownTo(Footprints.of(round.services())));
        }
        return findings;
    }

    /** No plan of the load has anything wait for a person. */
    static List<Stuck> stuck(List<Service> services) {
        return services.stream()
                .flatMap(service -> new Actuator(service.management())
                        .stuck().entrySet().stream()
                                .map(entry -> new Stuck(service.name(), entry.getKey(), entry.getValue())))
                .toList();
    }

    /** Entries of a service that wait for a person. */
    record Stuck(String service, String reason, long entries) {
        Finding finding() {
            return Finding.wrong(
                    Invariant.I5,
                    service + " lists " + entries + " as stuck for \"" + reason + "\", and no plan wants that");
        }
    }
}
