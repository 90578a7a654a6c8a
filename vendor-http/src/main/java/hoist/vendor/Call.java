package hoist.vendor;

/**
 * One HTTP call as listeners see it; few distinct values, so it may name a metric.
 *
 * @param vendor for example {@code HaloPSA}
 * @param operation what is asked of the vendor, for example {@code create ticket}; {@code token} for a new access token
 */
public record Call(String vendor, String operation, Effect effect) {}
