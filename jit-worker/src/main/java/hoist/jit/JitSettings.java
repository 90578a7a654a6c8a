package hoist.jit;

import hoist.connections.halo.HaloAccess;
import hoist.connections.halo.Share;
import hoist.halo.CacheSettings;
import hoist.jit.ticket.LateGrant;
import hoist.reconciler.lane.Budget;
import hoist.vendor.VendorAddress;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** What only this worker is told: how it disables accounts at idemeum, and how it reads tickets at Halo. */
@ConfigurationProperties(prefix = "hoist-jit", ignoreUnknownFields = false)
public record JitSettings(
        @DefaultValue Accounts accounts, @DefaultValue Tickets tickets) {

    /**
     * Disabling accounts.
     *
     * @param retryFor how long a disable that does not go through is tried again
     * @param alertAfter how long after its cause an account that is still on is told of as stuck
     * @param lookAgain how often a disable is tried again after idemeum's definite no
     * @param retryEvery how often one that was told of as stuck is tried again while idemeum cannot be reached
     * @param callsPerMinute how many calls idemeum gets for one tenant, at least 1
     */
    public record Accounts(
            @DefaultValue("72h") Duration retryFor,
            @DefaultValue("5m") Duration alertAfter,
            @DefaultValue("5m") Duration lookAgain,
            @DefaultValue("15s") Duration retryEvery,
            @DefaultValue("600") int callsPerMinute) {
        public Accounts {
            positive("accounts.retry-for", retryFor);
            positive("accounts.alert-after", alertAfter);
            positive("accounts.look-again", lookAgain);
            positive("accounts.retry-every", retryEvery);
            if (callsPerMinute < 1) {
                throw new IllegalArgumentException("hoist-jit.accounts.calls-per-minute must be at least 1");
            }
        }

        /** What the plan waits for. */
        public hoist.jit.plan.Patience patience() {
            return new hoist.jit.plan.Patience(retryFor, alertAfter, lookAgain, retryEvery);
        }

        Budget budget(String tenant) {
            return Budget.of("idemeum/" + tenant, callsPerMinute, Duration.ofMinutes(1));
        }
    }

    /**
     * Reading tickets.
     *
     * @param sweepEvery how often tickets are compared with Halo
     * @param sweepOverlap how far each sweep reaches back behind the one before
     * @param closedByHandAfter how long a closed ticket of an elevation request may wait for its decision
     * @param hintMayBeEarly how much earlier than the word of an account that of its closed ticket may come
     * @param lookAgainWhenStuck how often tickets that cannot be read are tried again
     * @param budget this worker's share of the calls a Halo instance takes from us
     * @param cache how long Halo's answers about clients and agents are believed
     * @param network EXTERNAL, or PRIVATE for a Halo that an MSP hosts in its own network
     */
    public record Tickets(
            @DefaultValue("5m") Duration sweepEvery,
            @DefaultValue("2m") Duration sweepOverlap,
            @DefaultValue("2m") Duration closedByHandAfter,
            @DefaultValue("60s") Duration hintMayBeEarly,
            @DefaultValue("10m") Duration lookAgainWhenStuck,
            @DefaultValue Parts budget,
            @DefaultValue Cache cache,
            @DefaultValue("EXTERNAL") VendorAddress.Network network) {
        public Tickets {
            positive("tickets.sweep-every", sweepEvery);
            positive("tickets.look-again-when-stuck", lookAgainWhenStuck);
            if (sweepOverlap.compareTo(LateGrant.LATE) < 0) {
                throw new IllegalArgumentException(
                        "hoist-jit.tickets.sweep-overlap must be at least " + LateGrant.LATE.toSeconds() + "s");
            }
        }

        /** What the plan waits for. */
        public hoist.jit.ticket.Patience patience() {
            return new hoist.jit.ticket.Patience(
                    sweepEvery, sweepOverlap, closedByHandAfter, hintMayBeEarly, lookAgainWhenStuck);
        }

        HaloAccess access() {
            return new HaloAccess(budget.share(), cache.settings(), network);
        }
    }

    /** As {@link Share}. */
    public record Parts(
            @DefaultValue("1") int ours, @DefaultValue("7") int of) {
        public Parts {
            var _ = share(ours, of);
        }

        Share share() {
            return share(ours, of);
        }

        private static Share share(int ours, int of) {
            return new Share("hoist-jit.tickets.budget", ours, of);
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

    private static void positive(String name, Duration value) {
        if (!value.isPositive()) {
            throw new IllegalArgumentException("hoist-jit." + name + " must be longer than 0s");
        }
    }
}
