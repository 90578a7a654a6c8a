package hoist.simulators.idemeum;

import hoist.simulators.idemeum.webhooks.UndeliveredWebhook;
import java.util.List;
import java.util.Set;

/** All that idemeum remembers at one moment. */
record IdemeumState(List<ElevationRequest> requests, List<JitGrant> grants, Set<UndeliveredWebhook> undelivered) {

    IdemeumState {
        requests = List.copyOf(requests);
        grants = List.copyOf(grants);
        undelivered = Set.copyOf(undelivered);
    }
}
