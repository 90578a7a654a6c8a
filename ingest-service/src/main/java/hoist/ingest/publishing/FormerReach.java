package hoist.ingest.publishing;

import hoist.ingest.delivery.DerivedId;
import hoist.ingest.spool.DiskTrouble;
import hoist.ingest.spool.Spool;

/**
 * Whether this Kafka and this registry were ever reached from here, so that the spool may stand in for them. An instance
 * that never reached them may have wrong settings: it takes Halo's calls all the same, but is not ready, so that a
 * roll-out of such settings stops before it has replaced the instances that work.
 */
final class FormerReach {
    private final Spool spool;
    private final String name;

    FormerReach(Spool spool, String bootstrapServers, String registry) {
        this.spool = spool;
        this.name = DerivedId.of(bootstrapServers, registry);
    }

    boolean isKnown() {
        try {
            return spool.standsInFor(name);
        } catch (DiskTrouble e) {
            return false;
        }
    }

    void remember() {
        try {
            if (!spool.standsInFor(name)) {
                spool.reached(name);
            }
        } catch (DiskTrouble e) {
            // told by the spool's health; remembered at the next start
        }
    }
}
