package hoist.vendor;

import java.util.OptionalInt;

/**
 * What went wrong with one call.
 *
 * @param what our own words, never the vendor's: fit for logs and messages
 * @param status the HTTP status, if there was one
 */
public record VendorFailure(Call call, String what, OptionalInt status, Again again) {}
