package hoist.jit.disabling;

import hoist.schemas.StuckReason;
import hoist.vendor.Again;

/**
 * idemeum's definite no, which only a person can turn into a yes: the accounts count as on until idemeum says otherwise
 * (rule J4).
 *
 * @param detail what a person should know and do
 */
record Refusal(StuckReason reason, String detail) {
    static Refusal of(Again.Never no) {
        var reason = switch (no.why()) {
            case CREDENTIALS -> StuckReason.IDEMEUM_CREDENTIALS;
            case RIGHTS -> StuckReason.IDEMEUM_RIGHTS;
            case ADDRESS -> StuckReason.IDEMEUM_ADDRESS;
            case CONFIGURATION -> StuckReason.IDEMEUM_CONFIGURATION;
            case UNKNOWN -> StuckReason.IDEMEUM_ACCOUNT_UNKNOWN;
            case CONFLICT, REFUSED -> StuckReason.IDEMEUM_REFUSED;
        };
        return new Refusal(reason, no.reason());
    }
}
