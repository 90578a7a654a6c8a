package hoist.idemeum;

import hoist.vendor.BeforeWrite;

/**
 * One idemeum parent tenant. Every method returns when idemeum answered with success and throws {@link IdemeumException} otherwise; its
 * {@code again()} says whether trying again is any use. Repeating a call that went through changes nothing.
 */
public interface Idemeum {

    /**
     * Approves an elevation request (idemeum guide, HaloPSA, Approve elevation requests from tickets).
     *
     * @param customerName as it stands in the ticket's {@code CFidemeumCustomerName}
     * @param userElevationMode in whose favour, for example {@code USER}
     */
    void approve(String requestId, String customerName, String userElevationMode);

    /** Denies an elevation request (same guide). */
    void deny(String requestId, String customerName);

    /**
     * Disables a technician's just-in-time account at this customer (idemeum guide, HaloPSA, Disable JIT accounts from HaloPSA). That it is off is
     * known only when this returns, which any 2xx makes it do, whatever its body. A failure in doubt may be repeated at once. {@code UNKNOWN} says
     * that idemeum knows no such customer or technician, not that nothing is on.
     */
    void disableJitAccount(String customerDisplayName, String technicianEmailAddress);

    /** The same client whose calls, which are all writes, run {@code check} last before they are sent. */
    Idemeum within(BeforeWrite check);
}
