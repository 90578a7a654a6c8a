package hoist.faults.isolation;

import hoist.faults.plant.PlantSettings;
import hoist.faults.plant.Role;
import hoist.faults.plant.ServiceSettings;
import java.nio.file.Path;

/** A plant that waits, tries again and checks as a real deployment does, instead of at the pace of tests. */
final class RealPace {
    private RealPace() {}

    /** All values but the time limit are the services' own defaults. */
    static PlantSettings of(IsolationSettings settings, Path directory) {
        return PlantSettings.in(directory)
                .withMsps(settings.tenants())
                .withAll(service -> service.with("hoist.topics.partitions", 12))
                .with(
                        Role.TICKET_WORKER,
                        worker -> lane(worker, settings)
                                .with("hoist-ticket.settle", "30s")
                                .with("hoist-ticket.check-tenants-at-start", true))
                .with(
                        Role.APPROVAL_WORKER,
                        worker -> lane(worker, settings).with("hoist-approval.check-tenants-at-start", true))
                .with(Role.JIT_WORKER, worker -> lane(worker, settings));
    }

    private static ServiceSettings lane(ServiceSettings worker, IsolationSettings settings) {
        return worker.with("hoist.lane.call-timeout", settings.callTimeout().toMillis() + "ms")
                .with("hoist.lane.freshness", "2s")
                .with("hoist.lane.margin", "5s")
                .with("hoist.lane.probe-every", "15s");
    }
}
