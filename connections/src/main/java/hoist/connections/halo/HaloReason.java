package hoist.connections.halo;

import hoist.schemas.StuckReason;
import hoist.vendor.Again;

/** Why something waits for a person when Halo says a definite no. */
public final class HaloReason {
    private HaloReason() {}

    /** The reason of this no. */
    public static StuckReason of(Again.Why why) {
        return switch (why) {
            case ADDRESS -> StuckReason.HALO_ADDRESS;
            case CREDENTIALS -> StuckReason.HALO_CREDENTIALS;
            case RIGHTS -> StuckReason.HALO_RIGHTS;
            case UNKNOWN -> StuckReason.HALO_UNKNOWN;
            case CONFLICT -> StuckReason.HALO_CONFLICT;
            case REFUSED -> StuckReason.HALO_REFUSED;
            case CONFIGURATION -> StuckReason.HALO_CONFIGURATION;
        };
    }
}
