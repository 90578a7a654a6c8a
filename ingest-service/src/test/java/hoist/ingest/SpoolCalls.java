package hoist.ingest;

import static hoist.ingest.OneService.halo;
import static hoist.ingest.OneService.webhookAt;

import java.util.LinkedHashMap;
import java.util.Map;

/** One good call of each route, by its path. */
final class SpoolCalls {
    private SpoolCalls() {}

    /** @param id what is in all of them, so that they can be found again */
    static Map<String, Call> fromHalo(String tenant, String id) {
        Map<String, Call> calls = new LinkedHashMap<>();
        calls.put(Call.APPROVE, halo(Call.APPROVE).body(Call.VENDOR, Bodies.approve(id + "-approved")));
        calls.put(Call.DENY, halo(Call.DENY).body(Call.VENDOR, Bodies.deny(id + "-denied")));
        calls.put(Call.DISABLE, halo(Call.DISABLE).body(Call.DISABLE_TYPE, Bodies.disable()));
        calls.put(
                Call.HALO,
                Call.post(Call.HALO)
                        .basic(TestTenants.username(tenant), TestTenants.password(tenant))
                        .json(HaloPayloads.small(id + "-ticket", 401)));
        return calls;
    }

    static Map<String, Call> fromProducers(String id) {
        Map<String, Call> calls = new LinkedHashMap<>();
        calls.put(Call.ELEVATIONS, webhookAt(Call.ELEVATIONS).json(Bodies.expired(id + "-expired")));
        calls.put(Call.JIT, webhookAt(Call.JIT).json(Bodies.granted(id + "-granted")));
        return calls;
    }
}
