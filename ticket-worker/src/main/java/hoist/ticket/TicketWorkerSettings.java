package hoist.ticket;

import hoist.connections.halo.HaloAccess;
import hoist.connections.halo.Share;
import hoist.halo.CacheSettings;
import hoist.ticket.plan.Patience;
import hoist.vendor.VendorAddress;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What only this worker is told.
 *
 * @param settle how long Halo's search may not show a ticket that is there
 * @param recheckAfter when Halo is asked once more for duplicates of a ticket that took several attempts
 * @param lookAgainWhenStuck how often it is seen by ourselves whether what a person had to mend is mended
 * @param reopenAfter how long a click may still be closing its ticket after it was refused
 * @param budget this worker's share of the calls a Halo instance takes from us
 * @param cache how long Halo's answers about clients, assets, people and names are believed
 * @param checkTenantsAtStart whether each tenant's Halo is looked at before its first request
 * @param network EXTERNAL, or PRIVATE for a Halo that an MSP hosts in its own network
 */
@ConfigurationProperties(prefix = "hoist-ticket", ignoreUnknownFields = false)
public record TicketWorkerSettings(
        @DefaultValue("30s") Duration settle,
        @DefaultValue("5m") Duration recheckAfter,
        @DefaultValue("10m") Duration lookAgainWhenStuck,
        @DefaultValue("10s") Duration reopenAfter,
        @DefaultValue Parts budget,
        @DefaultValue Cache cache,
        @DefaultValue("true") boolean checkTenantsAtStart,
        @DefaultValue("EXTERNAL") VendorAddress.Network network) {

    /** What the plan and the acts wait for. */
    public Patience patience() {
        return new Patience(settle, recheckAfter, lookAgainWhenStuck, reopenAfter);
    }

    /** What the tenants' Halo clients are made with. */
    HaloAccess access() {
        return new HaloAccess(budget.share(), cache.settings(), network);
    }

    /** As {@link Share}. */
    public record Parts(
            @DefaultValue("6") int ours, @DefaultValue("7") int of) {
        public Parts {
            var _ = share(ours, of);
        }

        Share share() {
            return share(ours, of);
        }

        private static Share share(int ours, int of) {
            return new Share("hoist-ticket.budget", ours, of);
        }
    }

    /** As {@link CacheSettings}. */
    public record Cache(
            @DefaultValue("10m") Duration found,
            @DefaultValue("30s") Duration nothing,
            @DefaultValue("10000") int entries) {
        CacheSettings settings() {
            return new CacheSettings(found, nothing, entries);
        }
    }
}
