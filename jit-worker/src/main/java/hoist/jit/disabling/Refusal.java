package hoist.jit.disabling;

import hoist.vendor.Again;

/**
 * idemeum's definite no, which only a person can turn into a yes: the accounts count as on until idemeum says otherwise
 * (rule J4).
 *
 * @param reason stable word
 * @param detail what a person should know and do
 */
record Refusal(String reason, String detail) {
    static Refusal of(Again.Never no) {
        var reason = switch (no.why()) {
            case CREDENTIALS -> "idemeum-credentials";
            case RIGHTS -> "idemeum-rights";
            case ADDRESS -> "idemeum-address";
            case CONFIGURATION -> "idemeum-configuration";
            case UNKNOWN -> "idemeum-account-unknown";
            case CONFLICT, REFUSED -> "idemeum-refused";
        };
        return new Refusal(reason, no.reason());
    }
}
